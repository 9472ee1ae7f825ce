package org.standingorders.orient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The golden vectors H1 to H7 of domain.md 11, to four decimals. */
class GoldenVectorsTest {

    /** @param evidence present pieces, and with a minus the absent ones */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "H1, E01A E02 E13 -E04 -E07 -E10, RECENT_CHANGE 0.9942 UNKNOWN 0.0049, RECENT_CHANGE",
        "H2, E10 E11 E12 E07 E01F -E04, MASS_ABSENCE 0.9184 OVER_CAPACITY 0.0689, MASS_ABSENCE",
        "H3, E04 E05 E01F -E07 -E10, DATABASE_CORRUPTION 0.9836 UNKNOWN 0.0123, DATABASE_CORRUPTION",
        "H4, '', RECENT_CHANGE 0.45 UNKNOWN 0.2, UNKNOWN",
        "H5, E07 E08 E09 E01F -E04 -E10, OVER_CAPACITY 0.9895 UNKNOWN 0.0082, OVER_CAPACITY",
        "H6, E04 E01A -E07 -E10, RECENT_CHANGE 0.7119 DATABASE_CORRUPTION 0.2531, RECENT_CHANGE",
        "H7, E01F -E03 -E04 -E05 -E07 -E08 -E09 -E10 -E11 -E12, UNKNOWN 0.8086 RECENT_CHANGE 0.1274, UNKNOWN"
    })
    void the_first_two_and_the_suspected_cause_are_these(
            String vector, String evidence, String firstTwo, Cause suspected) {
        Orientation orientation = Orienting.by(Orienting.posted(keys(evidence, false), keys(evidence, true)));

        assertThat(orientation.hypotheses().stream()
                        .limit(2)
                        .map(one -> one.cause().name() + " " + one.posterior())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(firstTwo);
        assertThat(orientation.hypotheses()).extracting(Hypothesis::cause).containsExactlyInAnyOrder(Cause.values());
        assertThat(orientation.suspected()).isEqualTo(suspected);
        assertThat(orientation.contested()).isEqualTo("H6".equals(vector));
    }

    private static String keys(String evidence, boolean absent) {
        Stream<String> keys = Arrays.stream(evidence.split(" ")).filter(key -> key.startsWith("-") == absent);
        return keys.collect(Collectors.joining(" ")).replace("-", "");
    }
}
