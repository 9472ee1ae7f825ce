package org.standingorders.adapter.workbook;

import java.util.function.IntPredicate;
import org.standingorders.adapter.workbook.Findings.Place;

/** Refuses what a reader of the sheet does not see: hidden sheets, rows and columns that hold something. */
final class Hidden {
    private Hidden() {}

    static void check(Sheet sheet, Findings findings) {
        check(sheet, findings, row -> false);
    }

    /** The same for the sheet of a table, whose technical rows may be folded away: each must be exactly what it was. */
    static void checkTable(Sheet sheet, Findings findings) {
        check(sheet, findings, SheetLayout::technical);
    }

    private static void check(Sheet sheet, Findings findings, IntPredicate mayBeHidden) {
        if (sheet.hidden() && !sheet.rows().isEmpty()) {
            findings.cell(
                    new Place(sheet.name(), 0, 0),
                    "HIDDEN_CONTENT",
                    "The sheet (" + Words.excerpt(sheet.name()) + ") is hidden.",
                    "Maybe show the sheet, or delete it.");
        }
        sheet.rows().keySet().stream()
                .filter(sheet.hiddenRows()::contains)
                .filter(row -> !mayBeHidden.test(row))
                .forEach(row -> findings.cell(
                        new Place(sheet.name(), row, 0),
                        "HIDDEN_CONTENT",
                        "The row " + (row + 1) + " is hidden.",
                        "Maybe switch off the filter or show the row."));
        hiddenColumns(sheet, findings);
    }

    private static void hiddenColumns(Sheet sheet, Findings findings) {
        sheet.rows().values().stream()
                .flatMap(row -> row.values().stream())
                .filter(cell -> sheet.hiddenColumns().stream().anyMatch(span -> span.covers(cell.column())))
                .map(Cell::column)
                .distinct()
                .sorted()
                .forEach(column -> findings.cell(
                        new Place(sheet.name(), 0, column),
                        "HIDDEN_CONTENT",
                        "The column " + org.standingorders.table.CellRef.letters(column) + " is hidden.",
                        "Maybe show the column."));
    }
}
