package org.standingorders.adapter.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
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

    /** The table; empty if its rows cannot be told apart. Only without findings is it what the owner meant. */
    Optional<DecisionTable> read() {
        Hidden.check(sheet, findings);
        var reader = new RowReader(layout, sheet, findings, HeadCheck.soundColumns(layout, sheet, findings));
        var rows = new ArrayList<Row>();
        for (int number = SheetLayout.FIRST_ROW; number <= sheet.lastRow(); number++) {
            if (sheet.row(number).isEmpty()) {
                blank(number);
            } else {
                reader.read(number).ifPresent(rows::add);
            }
        }
        return requireRows(rows) && requireOwnIds(rows) && requireElseLast(rows)
                ? Optional.of(new DecisionTable(layout.shape(), rows))
                : Optional.empty();
    }

    private void blank(int number) {
        findings.cell(
                new Place(sheet.name(), number, 0),
                "BLANK_ROW",
                "A blank row stands inside of the table; many programs would drop every row below it.",
                "Maybe delete the blank row.");
    }

    private boolean requireRows(List<Row> rows) {
        if (rows.isEmpty()) {
            findings.cell(
                    new Place(sheet.name(), SheetLayout.FIRST_ROW, 0),
                    "NO_ROWS",
                    "The table has no rows.",
                    "Maybe download the workbook afresh.");
        }
        return !rows.isEmpty();
    }

    private boolean requireOwnIds(List<Row> rows) {
        var first = new HashMap<RowId, Row>();
        var own = true;
        for (var row : rows) {
            var other = first.putIfAbsent(row.id(), row);
            if (other != null) {
                own = false;
                duplicate(row, other);
            }
        }
        return own;
    }

    private void duplicate(Row row, Row other) {
        findings.cell(
                new Place(sheet.name(), row.anchor().row(), 0),
                "DUPLICATE_ROW_ID",
                "The row id (" + row.id() + ") is taken by the row in "
                        + other.anchor().address() + ".",
                "Maybe give this row an id that no other row has had.");
    }

    private boolean requireElseLast(List<Row> rows) {
        var early = rows.stream()
                .limit(rows.size() - 1L)
                .filter(row -> row.id().marksCatchAll())
                .findFirst();
        early.ifPresent(row -> findings.cell(
                new Place(sheet.name(), row.anchor().row(), 0),
                "MISPLACED_ELSE",
                "The row ELSE must be the last, because no row below it would ever answer.",
                "Maybe move it to the end."));
        return early.isEmpty();
    }
}
