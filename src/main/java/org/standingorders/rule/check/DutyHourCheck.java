package org.standingorders.rule.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Finding;
import org.standingorders.table.Row;
import org.standingorders.table.UnaryTest;

/** DT-03: a warning comes before its violation. */
final class DutyHourCheck {
    private DutyHourCheck() {}

    static List<Finding> of(Rows rules) {
        return PolicyChecks.each(rules.inForce(), row -> late(rules.table(), row).stream());
    }

    private static Optional<Finding> late(DecisionTable rules, Row row) {
        Optional<UnaryTest> violation = row.output("violation", UnaryTest.class);
        return row.output("warning", UnaryTest.class)
                .filter(warning ->
                        violation.filter(limit -> !before(warning, limit)).isPresent())
                .map(warning -> Finding.error(
                        rules.outputCell(row, "warning"),
                        "LADDER_BACKWARDS",
                        "The warning (" + warning.describe() + ") must come before the violation ("
                                + violation.orElseThrow().describe() + ").",
                        "Maybe the two values were mixed up."));
    }

    /** Both look the same way, and the violation lies beyond the warning. */
    private static boolean before(UnaryTest warning, UnaryTest violation) {
        int order = Rows.number(warning)
                .orElse(BigDecimal.ZERO)
                .compareTo(Rows.number(violation).orElse(BigDecimal.ZERO));
        return rises(warning) == rises(violation) && (rises(warning) ? order < 0 : order > 0);
    }

    private static boolean rises(UnaryTest test) {
        return test instanceof UnaryTest.MoreThan || test instanceof UnaryTest.AtLeast;
    }
}
