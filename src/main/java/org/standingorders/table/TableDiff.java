package org.standingorders.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What differs between two policies, by table, row and cell; rows are told apart by their ids, not their places. */
public final class TableDiff {
    private TableDiff() {}

    public static List<Difference> between(List<DecisionTable> before, List<DecisionTable> after) {
        var old = byId(before);
        var fresh = byId(after);
        return union(old.keySet().stream(), fresh.keySet().stream())
                .flatMap(id -> tables(id, old.get(id), fresh.get(id)).stream())
                .toList();
    }

    private static Map<TableId, DecisionTable> byId(List<DecisionTable> tables) {
        var byId = new TreeMap<TableId, DecisionTable>();
        tables.forEach(table -> byId.put(table.id(), table));
        return byId;
    }

    private static List<Difference> tables(TableId id, @Nullable DecisionTable before, @Nullable DecisionTable after) {
        if (before == null || after == null) {
            return List.of(new Difference(id, null, "table", title(before), title(after)));
        }
        var differences = new ArrayList<Difference>();
        union(ids(before), ids(after)).forEach(row -> differences.addAll(rows(id, row, before, after)));
        differences.addAll(order(id, before, after));
        return differences;
    }

    private static List<Difference> rows(TableId id, RowId row, DecisionTable before, DecisionTable after) {
        var old = before.row(row).map(found -> cells(before, found));
        var fresh = after.row(row).map(found -> cells(after, found));
        if (old.isEmpty() || fresh.isEmpty()) {
            return List.of(new Difference(id, row, "row", shown(old), shown(fresh)));
        }
        return union(old.get().keySet().stream(), fresh.get().keySet().stream())
                .filter(column ->
                        !Objects.equals(old.get().get(column), fresh.get().get(column)))
                .map(column -> new Difference(
                        id, row, column, old.get().get(column), fresh.get().get(column)))
                .toList();
    }

    /** Rows that both have but that stand in another order; the order decides where the first match answers. */
    private static List<Difference> order(TableId id, DecisionTable before, DecisionTable after) {
        var old = ids(before)
                .filter(row -> after.row(row).isPresent())
                .map(RowId::value)
                .toList();
        var fresh = ids(after)
                .filter(row -> before.row(row).isPresent())
                .map(RowId::value)
                .toList();
        return old.equals(fresh)
                ? List.of()
                : List.of(new Difference(id, null, "order", String.join(", ", old), String.join(", ", fresh)));
    }

    private static Map<String, String> cells(DecisionTable table, Row row) {
        var cells = new LinkedHashMap<String, String>();
        table.patterns(row).stream()
                .flatMap(pattern -> pattern.constraints().stream())
                .forEach(constraint -> cells.put(
                        oneLine(constraint.condition().label()),
                        constraint.test().describe()));
        table.shape().outputs().stream()
                .filter(output -> row.outputs().containsKey(output.name()))
                .forEach(output -> cells.put(
                        oneLine(output.label()), Values.text(row.outputs().get(output.name()))));
        cells.put("enabled", String.valueOf(row.enabled()));
        cells.put("effective_from", String.valueOf(row.effectiveFrom()));
        cells.put("effective_to", String.valueOf(row.effectiveTo()));
        cells.put("notes", row.rationale());
        cells.put("source", row.sourceRef());
        return cells;
    }

    private static String oneLine(String label) {
        return label.replace('\n', ' ');
    }

    private static @Nullable String shown(Optional<Map<String, String>> cells) {
        return cells.map(filled -> filled.entrySet().stream()
                        .map(cell -> cell.getKey() + " " + cell.getValue())
                        .collect(Collectors.joining("; ")))
                .orElse(null);
    }

    private static @Nullable String title(@Nullable DecisionTable table) {
        return table == null ? null : table.shape().title();
    }

    private static Stream<RowId> ids(DecisionTable table) {
        return table.rows().stream().map(Row::id);
    }

    private static <T> Stream<T> union(Stream<T> some, Stream<T> more) {
        return Stream.concat(some, more).distinct();
    }
}
