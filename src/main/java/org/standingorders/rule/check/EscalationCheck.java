package org.standingorders.rule.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.standingorders.rule.Severity;
import org.standingorders.table.CellRef;
import org.standingorders.table.Finding;
import org.standingorders.table.Row;

/** DT-05: somebody is told at once for every severity but low, later tiers come later, and each tier is one row. */
final class EscalationCheck {
    private EscalationCheck() {}

    static List<Finding> of(Rows rows) {
        List<Finding> ladders = PolicyChecks.each(
                Stream.of(Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM),
                severity -> Stream.concat(nobodyAtOnce(rows, severity), notLater(rows, severity)));
        List<Finding> twice = PolicyChecks.each(Stream.of(Severity.values()), severity -> twice(rows, severity));
        return Stream.of(ladders, twice, TierCheck.of(rows))
                .flatMap(List::stream)
                .toList();
    }

    /** Whom a tier told it tells no second time, so of two rows of one tier the later may stay silent (A15). */
    private static Stream<Finding> twice(Rows rows, Severity severity) {
        Map<String, Row> first = new HashMap<>();
        return rows.inForce()
                .filter(row -> rows.wanted(row, "severity")
                        .map(severity.toString()::equals)
                        .orElse(true))
                .flatMap(row -> {
                    Row other = first.putIfAbsent(TierCheck.tier(row), row);
                    return other == null ? Stream.empty() : Stream.of(twice(rows, other, row));
                });
    }

    private static Finding twice(Rows rows, Row first, Row second) {
        return Finding.error(
                rows.table().outputCell(second, "tier"),
                "TIER_TWICE",
                "The rows (" + first.id() + ") and (" + second.id() + ") are one tier (" + TierCheck.tier(second)
                        + ") of one severity, and a tier tells nobody twice.",
                "Name all its contact roles in one row, or give this row minutes and a name of its own.");
    }

    private static Stream<Finding> nobodyAtOnce(Rows rows, Severity severity) {
        boolean somebody = ladder(rows, severity).stream()
                .filter(row -> rows.bound(row, "minutes").isEmpty())
                .filter(row -> rows.wanted(row, "acknowledged").isEmpty())
                .anyMatch(row -> !Rows.roles(row, "notify").isEmpty());
        return somebody || !rows.complete()
                ? Stream.empty()
                : Stream.of(
                        Finding.error(
                                where(rows, severity),
                                "NOBODY_AT_ONCE",
                                "No row tells anybody at once when an incident is (" + severity + ").",
                                "Add a row with this severity, no minutes, and whom to notify; look at the days on which it counts."));
    }

    /** The cell of the severity in the first row that is about it, whether the row counts or not. */
    private static CellRef where(Rows rows, Severity severity) {
        return rows.cellOf(
                rows.table().rows().stream()
                        .filter(row -> rows.wanted(row, "severity")
                                .filter(severity.toString()::equals)
                                .isPresent())
                        .findFirst()
                        .orElse(rows.table().rows().get(0)),
                "severity");
    }

    private static Stream<Finding> notLater(Rows rows, Severity severity) {
        List<Row> timed = ladder(rows, severity).stream()
                .filter(row -> rows.bound(row, "minutes").isPresent())
                .toList();
        return IntStream.range(1, timed.size())
                .mapToObj(index -> notLater(rows, timed.get(index - 1), timed.get(index)))
                .flatMap(Optional::stream);
    }

    private static Optional<Finding> notLater(Rows rows, Row before, Row after) {
        BigDecimal earlier = rows.bound(before, "minutes").orElseThrow();
        BigDecimal later = rows.bound(after, "minutes").orElseThrow();
        return later.compareTo(earlier) > 0
                ? Optional.empty()
                : Optional.of(Finding.error(
                        rows.cellOf(after, "minutes"),
                        "LADDER_BACKWARDS",
                        "The row (" + after.id() + ") tells at (" + later.toPlainString()
                                + ") minutes, not after row (" + before.id() + ") at (" + earlier.toPlainString()
                                + ").",
                        "Sort the tiers of a severity by rising minutes."));
    }

    private static List<Row> ladder(Rows rows, Severity severity) {
        return rows.inForce()
                .filter(row -> rows.wanted(row, "severity")
                        .filter(severity.toString()::equals)
                        .isPresent())
                .toList();
    }
}
