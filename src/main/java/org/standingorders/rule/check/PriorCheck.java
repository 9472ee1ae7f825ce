package org.standingorders.rule.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.standingorders.table.Choice;
import org.standingorders.table.Finding;
import org.standingorders.table.Row;

/** DT-37: every cause has a prior, all together they are 1, and each that may be suspected says from when on. */
final class PriorCheck {
    private static final BigDecimal TOLERANCE = new BigDecimal("0.001");
    private static final String NOT_SUSPECTED = "unknown";

    private final Rows rows;

    private PriorCheck(Rows rows) {
        this.rows = rows;
    }

    static List<Finding> of(Rows rows) {
        PriorCheck check = new PriorCheck(rows);
        Stream<Finding> whole = rows.complete() ? check.whole() : Stream.empty();
        return Stream.concat(whole, rows.inForce().flatMap(row -> check.half(row).stream()))
                .toList();
    }

    /** What a missing cause lacks of the sum need not be told twice. */
    private Stream<Finding> whole() {
        List<Finding> missing = causes().filter(cause -> rows.inForce().noneMatch(row -> is(cause, row)))
                .map(this::missing)
                .toList();
        return missing.isEmpty() ? sum().stream() : missing.stream();
    }

    private Stream<String> causes() {
        return ((Choice) rows.table().shape().conditions().get(0).type()).words().stream();
    }

    private boolean is(String cause, Row row) {
        return rows.wanted(row, "key").filter(cause::equals).isPresent();
    }

    private Finding missing(String cause) {
        return Finding.error(
                rows.firstNotInForce().anchor(),
                "PRIOR_MISSING",
                "The cause (" + cause + ") must have a prior.",
                "Add a row for it; if it is never the cause, write a very small number.");
    }

    private Optional<Finding> sum() {
        BigDecimal sum = rows.inForce()
                .flatMap(row -> row.output("prior", BigDecimal.class).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.subtract(BigDecimal.ONE).abs().compareTo(TOLERANCE) <= 0
                ? Optional.empty()
                : rows.inForce()
                        .findFirst()
                        .map(row -> Finding.error(
                                rows.table().outputCell(row, "prior"),
                                "PRIORS_SUM",
                                "The priors of all causes must come to 1, not to (" + sum.toPlainString() + ").",
                                "Take from another cause what you give to one."));
    }

    private Optional<Finding> half(Row row) {
        boolean said =
                row.outputs().containsKey("suspected_from") && row.outputs().containsKey("contested_below");
        return said || is(NOT_SUSPECTED, row)
                ? Optional.empty()
                : Optional.of(Finding.error(
                        rows.table().outputCell(row, "suspected_from"),
                        "HALF_A_CAUSE",
                        "The row (" + row.id() + ") must say from when on its cause is suspected and contested.",
                        "Fill in both cells, such as 0.5 and 3."));
    }
}
