package org.standingorders.table;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A table as its owner wrote it: a fixed shape and the rows, in the order of their anchors, ids unique. */
public record DecisionTable(TableShape shape, List<Row> rows) {

    public DecisionTable {
        rows = List.copyOf(rows);
        requireOrder(shape.id(), rows);
    }

    private static void requireOrder(TableId id, List<Row> rows) {
        var ids = new HashSet<RowId>();
        var last = -1;
        for (var row : rows) {
            if (!ids.add(row.id()) || row.anchor().row() <= last) {
                throw new IllegalArgumentException("The row (" + id + "/" + row.id()
                        + ") must have an id of its own and stand below the one before.");
            }
            last = row.anchor().row();
        }
    }

    public TableId id() {
        return shape.id();
    }

    public Optional<Row> row(RowId id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    /** Where the row's condition of this number stands. */
    public CellRef conditionCell(Row row, int condition) {
        return row.anchor().right(1 + condition);
    }

    /** Where the row's output of this name stands; outputs stand right of the conditions. */
    public CellRef outputCell(Row row, String output) {
        var names = shape.outputs().stream().map(Output::name).toList();
        return row.anchor().right(1 + shape.conditions().size() + names.indexOf(output));
    }

    /** What the row asks, one pattern per subject that it asks about; empty for a catch-all row. */
    public List<Pattern> patterns(Row row) {
        var bySubject = new LinkedHashMap<Subject, List<Pattern.Constraint>>();
        IntStream.range(0, shape.conditions().size())
                .filter(column -> !(row.tests().get(column) instanceof UnaryTest.Any))
                .mapToObj(column -> new Pattern.Constraint(
                        shape.conditions().get(column), row.tests().get(column)))
                .forEach(constraint ->
                        bySubject.merge(constraint.condition().subject(), List.of(constraint), DecisionTable::joined));
        return bySubject.entrySet().stream()
                .map(entry -> new Pattern(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<Pattern.Constraint> joined(List<Pattern.Constraint> some, List<Pattern.Constraint> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** The hit's cells, each with the value that met it. */
    public List<CellCheck> cells(Hit hit) {
        return Evaluation.checks(patterns(hit.row()), hit.subjects());
    }

    /** Asks every row, in order, and keeps the reason of each. */
    public Evaluation evaluate(Collection<?> subjects, Instant asOf) {
        return Evaluation.of(this, subjects, asOf);
    }

    /** Makes one answer of the hits by this table's hit policy; the hits may come in any order. */
    public Settlement settle(List<Hit> hits) {
        return Settlement.of(this, hits);
    }
}
