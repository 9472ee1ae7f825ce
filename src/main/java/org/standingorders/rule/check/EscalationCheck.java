package org.standingorders.rule.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.standingorders.rule.Policy;
import org.standingorders.rule.Severity;
import org.standingorders.table.Finding;
import org.standingorders.table.Row;

/** DT-05: somebody is told at once for every severity but low, and later tiers come later. */
final class EscalationCheck {
    private EscalationCheck() {}

    static List<Finding> of(Policy policy) {
        Rows rows = new Rows(policy.table("DT-05"));
        return PolicyChecks.each(
                Stream.of(Severity.CRITICAL, Severity.HIGH, Severity.MEDIUM),
                severity -> Stream.concat(nobodyAtOnce(rows, severity), notLater(rows, severity)));
    }

    private static Stream<Finding> nobodyAtOnce(Rows rows, Severity severity) {
        boolean somebody = ladder(rows, severity).stream()
                .filter(row -> rows.bound(row, "minutes").isEmpty())
                .filter(row -> rows.wanted(row, "acknowledged").isEmpty())
                .anyMatch(row -> !Rows.roles(row, "notify").isEmpty());
        return somebody
                ? Stream.empty()
                : Stream.of(Finding.error(
                        "DT-05",
                        "NOBODY_AT_ONCE",
                        "No row tells anybody at once when an incident is (" + severity + ").",
                        "Add a row with this severity, no minutes, and whom to notify."));
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
                        after.anchor(),
                        "LADDER_BACKWARDS",
                        "The row (" + after.id() + ") tells at (" + later.toPlainString()
                                + ") minutes, not after row (" + before.id() + ") at (" + earlier.toPlainString()
                                + ").",
                        "Sort the tiers of a severity by rising minutes."));
    }

    private static List<Row> ladder(Rows rows, Severity severity) {
        return rows.enabled()
                .filter(row -> rows.wanted(row, "severity")
                        .filter(severity.toString()::equals)
                        .isPresent())
                .toList();
    }
}
