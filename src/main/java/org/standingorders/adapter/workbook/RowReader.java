package org.standingorders.adapter.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.standingorders.adapter.workbook.Findings.Place;
import org.standingorders.table.Row;
import org.standingorders.table.RowId;
import org.standingorders.table.UnaryTest;

/** Reads one row of a table's sheet, cell by cell. */
final class RowReader {
    private final SheetLayout layout;
    private final Sheet sheet;
    private final Findings findings;
    private final Set<Integer> sound;
    private final CellReader cells;
    private final DayReader days;

    RowReader(SheetLayout layout, Sheet sheet, Findings findings, Set<Integer> sound) {
        this.layout = layout;
        this.sheet = sheet;
        this.findings = findings;
        this.sound = sound;
        this.cells = new CellReader(findings, sheet.name());
        this.days = new DayReader(findings, sheet.name());
    }

    /** The row; empty if there is no usable row id. Other refused cells stay blank, for the findings tell of them. */
    Optional<Row> read(int number) {
        var values = values(number);
        strayCells(number);
        var id = Optional.ofNullable(values.get(0)).map(text -> new RowId((String) text));
        var tests = tests(values);
        id.ifPresent(rowId -> requireConditions(number, rowId));
        var from = (LocalDate) values.get(layout.notes() + 3);
        var until = (LocalDate) values.get(layout.notes() + 4);
        requireSomeDay(number, from, until);
        return id.map(rowId -> new Row(
                rowId,
                !Boolean.FALSE.equals(values.get(layout.notes() + 2)),
                from,
                until,
                tests,
                outputs(values),
                (String) values.getOrDefault(layout.notes(), ""),
                (String) values.getOrDefault(layout.notes() + 1, ""),
                findings.ref(place(number, 0))));
    }

    private Map<Integer, Object> values(int number) {
        var values = new LinkedHashMap<Integer, Object>();
        for (int column = 0; column < layout.columns().size(); column++) {
            if (sound.contains(column)) {
                value(number, column).ifPresent(putting(values, column));
            }
        }
        return values;
    }

    private static java.util.function.Consumer<Object> putting(Map<Integer, Object> values, int column) {
        return value -> values.put(column, value);
    }

    private Optional<?> value(int number, int column) {
        var head = layout.columns().get(column);
        var cell = sheet.cell(number, column);
        if (cell.isEmpty() && head.required()) {
            findings.cell(
                    place(number, column),
                    column == 0 ? "MISSING_ROW_ID" : "MISSING_VALUE",
                    head.shortLabel() + ": The cell is blank and must be "
                            + head.type().describe() + ".",
                    "Maybe fill it, or delete the whole row.");
        }
        return cell.flatMap(filled -> head.holdsDays() ? days.read(filled, head) : cells.read(filled, head));
    }

    private List<UnaryTest> tests(Map<Integer, Object> values) {
        var tests = new ArrayList<UnaryTest>();
        for (var condition : layout.shape().conditions()) {
            @Nullable Object value = values.get(1 + tests.size());
            tests.add(value == null ? new UnaryTest.Any() : condition.test(value));
        }
        return tests;
    }

    private Map<String, Object> outputs(Map<Integer, Object> values) {
        var outputs = new LinkedHashMap<String, Object>();
        int column = layout.firstOutput();
        for (var output : layout.shape().outputs()) {
            Optional.ofNullable(values.get(column++)).ifPresent(value -> outputs.put(output.name(), value));
        }
        return outputs;
    }

    /** A row without conditions matches everything, so its owner must mean it. */
    private void requireConditions(int number, RowId id) {
        var filled = java.util.stream.IntStream.range(1, layout.firstOutput())
                .anyMatch(column -> sheet.cell(number, column).isPresent());
        if (!filled && !id.marksCatchAll()) {
            findings.cell(
                    place(number, 0),
                    "NO_CONDITION",
                    "The row (" + id + ") has no condition, so it would match everything.",
                    layout.shape().hitPolicy().allowsCatchAll()
                            ? "Maybe fill a condition, or call the row ELSE if it is meant for everything else."
                            : "Maybe fill a condition, or delete the row.");
        } else if (id.marksCatchAll() && (filled || !layout.shape().hitPolicy().allowsCatchAll())) {
            findings.cell(
                    place(number, 0),
                    "MISPLACED_ELSE",
                    "The row ELSE must have no condition, and only a table that gives one answer can have it.",
                    "Maybe give the row another id.");
        }
    }

    private void requireSomeDay(int number, @Nullable LocalDate from, @Nullable LocalDate until) {
        if (from != null && until != null && !from.isBefore(until)) {
            findings.cell(
                    place(number, layout.notes() + 4),
                    "NO_DAY",
                    Column.UNTIL.shortLabel() + ": The day (" + until + ") must be after the first day (" + from
                            + "), or the row counts on no day.",
                    "Maybe the two are exchanged; leave this cell blank if the row counts without end.");
        }
    }

    private void strayCells(int number) {
        sheet.row(number)
                .tailMap(layout.columns().size())
                .forEach((column, cell) -> findings.cell(
                        place(number, column),
                        "STRAY_CELL",
                        "The cell (" + Words.excerpt(cell.shown()) + ") is outside of the table.",
                        "Maybe delete it; remarks belong into the Notes column."));
    }

    private Place place(int row, int column) {
        return new Place(sheet.name(), row, column);
    }
}
