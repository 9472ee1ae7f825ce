package org.standingorders.rule.check;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.standingorders.table.Finding;
import org.standingorders.table.Row;

/** DT-30: what is promised about the first notice is kept by DT-05, and whoever leads has a span of their own. */
final class CadenceCheck {
    private CadenceCheck() {}

    static Stream<Finding> of(Day day) {
        return day.rows("DT-30").stream()
                .flatMap(cadence -> cadence.inForce()
                        .flatMap(row -> Stream.concat(
                                halfLed(cadence, row).stream(),
                                day
                                        .rows("DT-05")
                                        .filter(Rows::complete)
                                        .flatMap(matrix -> late(cadence, row, matrix))
                                        .stream())));
    }

    private static Optional<Finding> halfLed(Rows cadence, Row row) {
        boolean roles = !Rows.roles(row, "leadership").isEmpty();
        boolean minutes = row.output("leadership_minutes", BigDecimal.class).isPresent();
        return roles == minutes
                ? Optional.empty()
                : Optional.of(Finding.error(
                        cadence.table().outputCell(row, roles ? "leadership_minutes" : "leadership"),
                        "HALF_LED",
                        "The row (" + row.id() + ") says " + (roles ? "whom" : "how often")
                                + " to inform at RED and BLACK but not " + (roles ? "how often." : "whom."),
                        "Fill in both cells, or leave both blank."));
    }

    /** The first tier that tells anybody must not come after the promise. */
    private static Optional<Finding> late(Rows cadence, Row row, Rows matrix) {
        Optional<BigDecimal> promised = row.output("first_minutes", BigDecimal.class);
        Optional<BigDecimal> first = cadence.wanted(row, "key").flatMap(severity -> first(matrix, severity));
        return promised.isPresent() && first.isPresent() && first.get().compareTo(promised.get()) > 0
                ? Optional.of(Finding.error(
                        cadence.table().outputCell(row, "first_minutes"),
                        "FIRST_NOTICE_LATE",
                        "The row (" + row.id() + ") promises a notice within ("
                                + promised.get().toPlainString()
                                + ") minutes, and the first tier of DT-05 comes after ("
                                + first.get().toPlainString() + ").",
                        "Let DT-05 tell somebody earlier, or promise less."))
                : Optional.empty();
    }

    private static Optional<BigDecimal> first(Rows matrix, String severity) {
        return matrix.inForce()
                .filter(row ->
                        matrix.wanted(row, "severity").filter(severity::equals).isPresent())
                .filter(row -> !Rows.roles(row, "notify").isEmpty())
                .map(row -> matrix.bound(row, "minutes").orElse(BigDecimal.ZERO))
                .min(Comparator.naturalOrder());
    }
}
