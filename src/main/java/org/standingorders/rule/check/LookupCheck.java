package org.standingorders.rule.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.standingorders.rule.Policy;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Finding;
import org.standingorders.table.HitPolicy;
import org.standingorders.table.Row;
import org.standingorders.table.UnaryTest;

/** In a UNIQUE table no two rows that can count at the same time may ask for the same. */
final class LookupCheck {
    private LookupCheck() {}

    static List<Finding> of(Policy policy) {
        return PolicyChecks.each(
                policy.tables().stream().filter(table -> table.shape().hitPolicy() == HitPolicy.UNIQUE),
                LookupCheck::twice);
    }

    private static Stream<Finding> twice(DecisionTable table) {
        Map<List<UnaryTest>, Row> first = new HashMap<>();
        return new Rows(table).enabled().flatMap(row -> {
            Row other = first.putIfAbsent(row.tests(), row);
            return other == null || apart(other, row) ? Stream.empty() : Stream.of(finding(table, row, other));
        });
    }

    /** One ends before the other begins. */
    private static boolean apart(Row one, Row other) {
        return endsBefore(one, other) || endsBefore(other, one);
    }

    private static boolean endsBefore(Row one, Row other) {
        return one.effectiveTo() != null
                && other.effectiveFrom() != null
                && !one.effectiveTo().isAfter(other.effectiveFrom());
    }

    private static Finding finding(DecisionTable table, Row row, Row other) {
        return Finding.error(
                row.anchor(),
                "ROWS_OVERLAP",
                "The rows (" + other.id() + ") and (" + row.id() + ") of " + table.id() + " ask for the same.",
                "Delete one of them, or give them dates that do not overlap.");
    }
}
