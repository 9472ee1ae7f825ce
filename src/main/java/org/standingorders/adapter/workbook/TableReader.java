package org.standingorders.adapter.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.standingorders.adapter.workbook.Findings.Place;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Row;
import org.standingorders.table.RowId;

/** Reads the sheet of one table: its head, then every row, and reports all that is wrong with them. */
final class TableReader {
    private final SheetLayout layout;
    private final Sheet sheet;
    private final Findings findings;

    TableReader(SheetLayout layout, Sheet sheet, Findings findings) {
        this.layout = layout;
        this.sheet = sheet;
        this.findings = findings;
    }

    /** The table with the rows that could be read; empty if there are none. Only without findings is it what the owner meant. */
    Optional<DecisionTable> read() {
        if (HeadShift.found(layout, sheet, findings)) {
            return Optional.empty();
        }
        Hidden.checkTable(sheet, findings);
        int before = findings.count();
        Set<Integer> sound = HeadCheck.soundColumns(layout, sheet, findings);
        boolean headIsSound = findings.count() == before;
        List<Row> rows = own(rows(new RowReader(layout, sheet, findings, sound)));
        requireElseLast(rows);
        return headIsSound && !rows.isEmpty() ? Optional.of(new DecisionTable(layout.shape(), rows)) : Optional.empty();
    }

    private List<Row> rows(RowReader reader) {
        var extent = new RowExtent(sheet, findings);
        var rows = new ArrayList<Row>();
        for (int number : extent.rows()) {
            int before = findings.count();
            var row = reader.read(number);
            if (findings.count() == before) {
                row.ifPresent(rows::add);
            }
        }
        return rows;
    }

    /** The first row of each id; every further one is refused. */
    private List<Row> own(List<Row> rows) {
        var first = new HashMap<RowId, Row>();
        for (var row : rows) {
            var other = first.putIfAbsent(row.id(), row);
            if (other != null) {
                duplicate(row, other);
            }
        }
        return rows.stream().filter(row -> row.equals(first.get(row.id()))).toList();
    }

    private void duplicate(Row row, Row other) {
        findings.cell(
                new Place(sheet.name(), row.anchor().row(), 0),
                "DUPLICATE_ROW_ID",
                "The row id (" + row.id() + ") is taken by the row in "
                        + other.anchor().address() + ".",
                "Maybe give this row an id that no other row has had.");
    }

    private void requireElseLast(List<Row> rows) {
        rows.stream()
                .limit(Math.max(0, rows.size() - 1L))
                .filter(row -> row.id().marksCatchAll())
                .findFirst()
                .ifPresent(row -> findings.cell(
                        new Place(sheet.name(), row.anchor().row(), 0),
                        "MISPLACED_ELSE",
                        "The row ELSE must be the last, because no row below it would ever answer.",
                        "Maybe move it to the end."));
    }
}
