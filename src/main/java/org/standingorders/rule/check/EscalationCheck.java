package org.standingorders.rule.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.standingorders.rule.Severity;
import org.standingorders.table.CellRef;
import org.standingorders.table.Finding;
import org.standingorders.table.Row;

/** DT-05: somebody is told at once for every severity but low, later tiers come later, and each row tells somebody. */
final class EscalationCheck {
    private static final Pattern TIMED = Pattern.compile("if_unacked_(\\d+)(min|hour).*");

    private EscalationCheck() {}

    static List<Finding> of(Rows rows) {
        List<Finding> ladders = PolicyChecks.each(
                Stream.of(Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM),
                severity -> Stream.concat(nobodyAtOnce(rows, severity), notLater(rows, severity)));
        List<Finding> single =
                PolicyChecks.each(rows.inForce(), row -> Stream.concat(tellsNobody(rows, row), misnamed(rows, row)));
        return Stream.concat(ladders.stream(), single.stream()).toList();
    }

    private static Stream<Finding> tellsNobody(Rows rows, Row row) {
        return Rows.roles(row, "notify").isEmpty() && Rows.roles(row, "digest").isEmpty()
                ? Stream.of(Finding.error(
                        rows.table().outputCell(row, "notify"),
                        "TELLS_NOBODY",
                        "The row (" + row.id() + ") comes due and tells nobody.",
                        "Say whom to notify or who reads it in the daily digest, or switch the row off."))
                : Stream.empty();
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

    /** A tier's name is only a name, but one that says 15min where 10 minutes are meant misleads. */
    private static Stream<Finding> misnamed(Rows rows, Row row) {
        String tier = row.output("tier", String.class).orElse("");
        return rows
                .bound(row, "minutes")
                .filter(minutes ->
                        named(tier).filter(name -> name.compareTo(minutes) != 0).isPresent())
                .map(minutes -> Finding.warning(
                        rows.table().outputCell(row, "tier"),
                        "TIER_NAME",
                        "The tier (" + tier + ") is due after " + minutes.toPlainString() + " minutes.",
                        "Maybe give it the name if_unacked_" + minutes.toPlainString() + "min."))
                .stream();
    }

    private static Optional<BigDecimal> named(String tier) {
        var parts = TIMED.matcher(tier);
        return parts.matches()
                ? Optional.of(new BigDecimal(parts.group(1))
                        .multiply(BigDecimal.valueOf(parts.group(2).equals("hour") ? 60 : 1)))
                : Optional.empty();
    }
}
