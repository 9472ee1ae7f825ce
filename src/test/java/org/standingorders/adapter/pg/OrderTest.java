package org.standingorders.adapter.pg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standingorders.desk.BadCursor;

/** A cursor is taken only by the list that gave it out, and never does harm. */
class OrderTest {
    private static final Order ORDER =
            Order.of("facts", SortKey.day("received_on"), SortKey.time("received_at"), SortKey.id("fact_id"));
    private static final String ID = "0198b0c2-7a31-7000-8000-000000000001";

    @Test
    void a_cursor_names_a_place_to_the_microsecond() {
        assertThat(ORDER.place(cursor("facts 20463 1768055400123456 " + ID)))
                .extracting(Object::toString)
                .containsExactly("2026-01-10", "2026-01-10T14:30:00.123456Z", ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "facts",
                "signals 20463 1768055400123456 " + ID,
                "facts 20463 1768055400123456",
                "facts 20463 1768055400123456 " + ID + " more",
                "facts -1 1768055400123456 " + ID,
                "facts 99999999 1768055400123456 " + ID,
                "facts 20463 9223372036854775807 " + ID,
                "facts 20463 x " + ID,
                "facts 20463 1768055400123456 x"
            })
    void a_place_that_the_list_cannot_have_is_refused(String place) {
        assertThatThrownBy(() -> ORDER.place(cursor(place))).isInstanceOf(BadCursor.class);
    }

    @Test
    void what_is_no_cursor_at_all_is_refused() {
        assertThatThrownBy(() -> ORDER.place("not base64!")).isInstanceOf(BadCursor.class);
        assertThatThrownBy(() -> ORDER.place("A".repeat(201))).isInstanceOf(BadCursor.class);
    }

    @Test
    void nothing_but_a_refusal_comes_of_random_text() {
        Random random = new Random(11);
        for (int i = 0; i < 10_000; i++) {
            byte[] bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            String cursor = random.nextBoolean()
                    ? Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)
                    : new String(bytes, StandardCharsets.ISO_8859_1);
            assertThatCode(() -> ORDER.place(cursor)).isInstanceOf(BadCursor.class);
        }
    }

    private static String cursor(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
    }
}
