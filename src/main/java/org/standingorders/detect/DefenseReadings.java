package org.standingorders.detect;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.FactId;
import org.standingorders.rule.Dimension;

/**
 * The dimensions of the derived defense level (DT-02); null = no fresh reading, which is never taken for healthy (A9).
 *
 * @param utilization system average, 0..5
 * @param coverage program-wide rate, 0..1
 * @param n1FailedAreas areas that one absence would leave short
 * @param n2Compliant whether any two absences are covered
 * @param safetyConcern a reported patient safety concern
 * @param sound the dimensions whose facts are good and fresh, so that they may clear (A13)
 */
public record DefenseReadings(
        @Nullable BigDecimal utilization,
        @Nullable BigDecimal coverage,
        @Nullable Integer acgmeWarnings,
        @Nullable Integer acgmeViolations,
        @Nullable Integer acgmeCritical,
        @Nullable Integer n1FailedAreas,
        @Nullable Boolean n2Compliant,
        @Nullable Boolean safetyConcern,
        List<Dimension> sound,
        List<FactId> factIds)
        implements Grounded {
    public DefenseReadings {
        sound = List.copyOf(sound);
        factIds = List.copyOf(factIds);
    }

    /** With the open duty-hour findings beside the summary that is posted of them: of two counts the worse is believed. */
    DefenseReadings with(DutyHours open) {
        return new DefenseReadings(
                utilization,
                coverage,
                atLeast(open.warnings(), acgmeWarnings),
                atLeast(open.violations(), acgmeViolations),
                atLeast(open.critical(), acgmeCritical),
                n1FailedAreas,
                n2Compliant,
                safetyConcern,
                sound,
                Stream.concat(factIds.stream(), open.factIds().stream())
                        .distinct()
                        .toList());
    }

    private static int atLeast(int counted, @Nullable Integer posted) {
        return posted == null ? counted : Math.max(counted, posted);
    }
}
