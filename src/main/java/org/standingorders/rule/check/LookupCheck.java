package org.standingorders.rule.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.standingorders.table.Finding;
import org.standingorders.table.HitPolicy;
import org.standingorders.table.Row;
import org.standingorders.table.UnaryTest;

/** In a UNIQUE table no two rows that count at the same time may ask for the same. */
final class LookupCheck {
    private LookupCheck() {}

    static Stream<Finding> of(Rows rows) {
        if (rows.table().shape().hitPolicy() != HitPolicy.UNIQUE) {
            return Stream.empty();
        }
        Map<List<UnaryTest>, Row> first = new HashMap<>();
        return rows.inForce().flatMap(row -> {
            Row other = first.putIfAbsent(row.tests(), row);
            return other == null ? Stream.empty() : Stream.of(finding(rows, row, other));
        });
    }

    private static Finding finding(Rows rows, Row row, Row other) {
        return Finding.error(
                row.anchor(),
                "ROWS_OVERLAP",
                "The rows (" + other.id() + ") and (" + row.id() + ") of "
                        + rows.table().id() + " ask for the same.",
                "Delete one of them, or give them dates that do not overlap.");
    }
}
