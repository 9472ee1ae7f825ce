package org.standingorders.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.standingorders.table.CellCheck;

/** A cell as somebody reads it who was just woken. */
class CellWordsTest {
    @ParameterizedTest
    @CsvSource({
        "0.0006666667, it was 40 ms",
        "15.0000166667, it was 15 min 1 ms",
        "16.2, it was 16 min 12 s",
        "16, it was 16",
        "unknown, it was not known"
    })
    void minutes_are_told_as_a_clock_would(String value, String found) {
        CellCheck cell = new CellCheck("minutes", "Minutes since detection\nmore than", "> 60", value, false);

        assertThat(CellWords.failed(cell)).isEqualTo("minutes since detection more than 60 – " + found);
    }
}
