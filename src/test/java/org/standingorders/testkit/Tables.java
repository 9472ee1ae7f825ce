package org.standingorders.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.standingorders.flow.HouseTables;
import org.standingorders.table.CellRef;
import org.standingorders.table.Condition;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Output;
import org.standingorders.table.Row;
import org.standingorders.table.RowId;
import org.standingorders.table.TableId;
import org.standingorders.table.TableShape;
import org.standingorders.table.UnaryTest;

/** Decision tables of the house's shapes, written in a line for each row. */
public final class Tables {
    private Tables() {}

    /** Rows as {@code id | condition cells | output cells}; blank cells are blank. */
    public static DecisionTable of(String id, String... lines) {
        TableShape shape = shape(id);
        List<Row> rows = new ArrayList<>();
        for (String line : lines) {
            rows.add(row(shape, rows.size(), line.split("\\|", -1)));
        }
        return new DecisionTable(shape, rows);
    }

    /** Rows of wide tables: cells by the fields that they ask about, outputs by name, each only where it is not blank. */
    public static DecisionTable of(String id, List<Cells> rows) {
        TableShape shape = shape(id);
        return new DecisionTable(
                shape,
                rows.stream().map(row -> row.in(shape, rows.indexOf(row))).toList());
    }

    /** One row of a wide table. */
    public record Cells(String id, Map<String, String> conditions, Map<String, String> outputs) {
        Row in(TableShape shape, int at) {
            List<UnaryTest> tests = shape.conditions().stream()
                    .map(one -> test(one, conditions.getOrDefault(one.field().name(), "")))
                    .toList();
            Map<String, Object> values = new LinkedHashMap<>();
            shape.outputs().forEach(output -> put(values, output, outputs.getOrDefault(output.name(), "")));
            return row(shape, at, id, tests, values);
        }
    }

    /** The table with another value in one output cell. */
    public static DecisionTable changed(DecisionTable table, String id, String output, String cell) {
        return new DecisionTable(
                table.shape(),
                table.rows().stream()
                        .map(row -> row.id().value().equals(id) ? changed(table.shape(), row, output, cell) : row)
                        .toList());
    }

    /** The table with a row switched on that is off. */
    public static DecisionTable inUse(DecisionTable table, String id) {
        return new DecisionTable(
                table.shape(),
                table.rows().stream()
                        .map(row -> row.id().value().equals(id) ? inUse(row) : row)
                        .toList());
    }

    private static Row inUse(Row row) {
        return new Row(
                row.id(),
                true,
                row.effectiveFrom(),
                row.effectiveTo(),
                row.tests(),
                row.outputs(),
                row.rationale(),
                row.sourceRef(),
                row.anchor());
    }

    private static Row changed(TableShape shape, Row row, String output, String cell) {
        Map<String, Object> outputs = new LinkedHashMap<>(row.outputs());
        shape.outputs().stream().filter(one -> one.name().equals(output)).forEach(one -> put(outputs, one, cell));
        return new Row(
                row.id(),
                row.enabled(),
                row.effectiveFrom(),
                row.effectiveTo(),
                row.tests(),
                outputs,
                row.rationale(),
                row.sourceRef(),
                row.anchor());
    }

    private static TableShape shape(String id) {
        return HouseTables.catalogue().shape(new TableId(id)).orElseThrow();
    }

    private static Row row(TableShape shape, int at, String[] cells) {
        int conditions = shape.conditions().size();
        List<UnaryTest> tests = new ArrayList<>();
        for (int i = 0; i < conditions; i++) {
            tests.add(test(shape.conditions().get(i), cells[i + 1].strip()));
        }
        Map<String, Object> outputs = new LinkedHashMap<>();
        for (int i = 0; i < shape.outputs().size(); i++) {
            put(outputs, shape.outputs().get(i), cells[i + 1 + conditions].strip());
        }
        return row(shape, at, cells[0].strip(), tests, outputs);
    }

    private static Row row(TableShape shape, int at, String id, List<UnaryTest> tests, Map<String, Object> outputs) {
        CellRef anchor = new CellRef("test.xlsx", shape.id().value(), at, 0);
        return new Row(new RowId(id), true, null, null, tests, outputs, "Because of " + id, "METHOD", anchor);
    }

    private static UnaryTest test(Condition condition, String cell) {
        return cell.isEmpty()
                ? new UnaryTest.Any()
                : condition.test(
                        Objects.requireNonNull(condition.cellType().parse(cell).value()));
    }

    private static void put(Map<String, Object> outputs, Output output, String cell) {
        Object value = cell.isEmpty() ? null : output.type().parse(cell).value();
        if (value != null) {
            outputs.put(output.name(), value);
        }
    }
}
