package org.standingorders.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LabelsTest {
    @Test
    void labels_are_sorted_by_name() {
        assertThat(Labels.of(Map.of("b", "2", "a", "1")).values().toString()).isEqualTo("{a=1, b=2}");
    }

    @Test
    void there_are_at_most_32() {
        assertThat(Labels.of(numbered(32)).values()).hasSize(32);
        assertThatIllegalArgumentException().isThrownBy(() -> Labels.of(numbered(33)));
    }

    @Test
    void names_and_values_are_short() {
        assertThat(Labels.fits("x".repeat(64), "y".repeat(256))).isTrue();
        assertThat(Labels.fits("x".repeat(65), "")).isFalse();
        assertThat(Labels.fits("x", "y".repeat(257))).isFalse();
        assertThat(Labels.fits("", "y")).isFalse();
    }

    private static Map<String, String> numbered(int count) {
        return IntStream.range(0, count).mapToObj(i -> "l" + i).collect(Collectors.toMap(Function.identity(), i -> ""));
    }
}
