package org.standingorders.rule.check;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.standingorders.table.Finding;
import org.standingorders.table.Row;

/**
 * Tables that are asked by key: for each key that is asked there is a row, with the cells that its answer needs.
 *
 * @param needs cells by key
 */
record KeyedRowsCheck(Map<String, List<String>> needs) {
    /** DT-14: what answers each cause, also where nobody knows it. */
    static final KeyedRowsCheck STRATEGIES = new KeyedRowsCheck(Map.of(
            "recent_change", List.of(),
            "database_corruption", List.of(),
            "over_capacity", List.of(),
            "mass_absence", List.of(),
            "unknown", List.of()));

    /** DT-18: what is returned to after either kind of change. */
    static final KeyedRowsCheck GOOD_STATE =
            new KeyedRowsCheck(Map.of("database_change", List.of("kinds"), "code_change", List.of()));

    /** DT-22: where either strategy switches to. */
    static final KeyedRowsCheck FAILOVER =
            new KeyedRowsCheck(Map.of("static_fallback", List.of(), "read_only_cache", List.of()));

    /** DT-23: every step of the shutdown. */
    static final KeyedRowsCheck SHUTDOWN = new KeyedRowsCheck(Map.of(
            "maintenance_on", List.of("message"),
            "wait_in_flight", List.of("seconds"),
            "recovery_point", List.of("backup_name"),
            "stop_services", List.of("seconds", "services"),
            "notify", List.of("message", "severity"),
            "after", List.of("message")));

    List<Finding> of(Rows rows) {
        return PolicyChecks.each(needs.keySet().stream().sorted(), key -> of(rows, key));
    }

    private Stream<Finding> of(Rows rows, String key) {
        List<Row> answering = rows.inForce()
                .filter(row -> rows.wanted(row, "key").filter(key::equals).isPresent())
                .toList();
        return answering.isEmpty() && rows.complete()
                ? Stream.of(missing(rows, key))
                : answering.stream().flatMap(row -> blank(rows, row, key));
    }

    private static Finding missing(Rows rows, String key) {
        return Finding.error(
                rows.firstNotInForce().anchor(),
                "ROW_MISSING",
                "The table (" + rows.table().id() + ") must have a row in use for (" + key + ").",
                "Maybe the row was switched off or deleted.");
    }

    private Stream<Finding> blank(Rows rows, Row row, String key) {
        return needs.getOrDefault(key, List.of()).stream()
                .filter(output -> !row.outputs().containsKey(output))
                .map(output -> Finding.error(
                        rows.table().outputCell(row, output),
                        "CELL_MISSING",
                        "The row (" + row.id() + ") for (" + key + ") must say (" + output + ").",
                        "Fill in the cell."));
    }
}
