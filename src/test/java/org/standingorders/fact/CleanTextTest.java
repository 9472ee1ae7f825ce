package org.standingorders.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleanTextTest {
    /** NUL, escape, delete, C1, directions, separators, marks of no width, tags, half a pair. */
    @ParameterizedTest
    @ValueSource(
            ints = {
                0x00, 0x07, 0x1B, 0x7F, 0x85, 0x9B, 0x61C, 0x200B, 0x200E, 0x2028, 0x2029, 0x202E, 0x2060, 0x2066,
                0xFEFF, 0xFFF9, 0xE0001, 0xE0041, 0xD800, 0xDC00
            })
    void a_character_that_misleads_is_found_and_replaced(int character) {
        String text = "a" + Character.toString(character) + "b";
        assertThat(CleanText.isClean(text)).isFalse();
        assertThat(CleanText.isOneLine(text)).isFalse();
        assertThat(CleanText.mended(text)).isEqualTo("a\uFFFDb");
        assertThat(CleanText.oneLine(text)).isEqualTo("a\uFFFDb");
    }

    @Test
    void lines_and_tabs_are_clean_but_no_single_line() {
        String text = "one\r\n\ttwo";
        assertThat(CleanText.isClean(text)).isTrue();
        assertThat(CleanText.isOneLine(text)).isFalse();
        assertThat(CleanText.oneLine(text)).isEqualTo("one   two");
    }

    @Test
    void other_scripts_and_signs_stay_as_they_are() {
        String text = "Zürich 東京 שלום 😀 👩‍🚒 नमस्ते";
        assertThat(CleanText.isOneLine(text)).isTrue();
        assertThat(CleanText.oneLine(text)).isSameAs(text);
    }
}
