package org.standingorders.detect;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.AcgmeViolation;
import org.standingorders.rule.Reason;
import org.standingorders.rule.RowHit;
import org.standingorders.table.Bounds;
import org.standingorders.table.Row;
import org.standingorders.table.UnaryTest;

/** What a row of DT-03 makes of one finding. */
record DutyHourVerdict(DutyHourFinding found, Grade grade, RowHit hit) {
    enum Grade {
        CRITICAL,
        VIOLATION,
        WARNING,
        NONE
    }

    static DutyHourVerdict of(DutyHourFinding found, RowHit hit) {
        return new DutyHourVerdict(found, grade(found.finding(), hit.row()), hit);
    }

    /** A value that nobody measured is no violation; it is none that is healthy either (A9). */
    private static Grade grade(AcgmeViolation finding, Row row) {
        if (limit(finding, row).matches(finding.measured())) {
            return row.output("class", String.class).filter("critical"::equals).isPresent()
                    ? Grade.CRITICAL
                    : Grade.VIOLATION;
        }
        return row.output("warning", UnaryTest.class)
                        .filter(warning -> warning.matches(finding.measured()))
                        .isPresent()
                ? Grade.WARNING
                : Grade.NONE;
    }

    /** The row's limit; the finding's own where an exception of the Review Committee moves it (E88: 88 hours). */
    private static UnaryTest limit(AcgmeViolation finding, Row row) {
        UnaryTest shipped = row.output("violation", UnaryTest.class).orElseThrow();
        @Nullable BigDecimal excepted = finding.exceptionRef() == null ? null : finding.limit();
        return excepted == null ? shipped : Bounds.at(shipped, excepted);
    }

    boolean critical() {
        return grade == Grade.CRITICAL;
    }

    Reason reason() {
        return hit.reason(found.factIds());
    }
}
