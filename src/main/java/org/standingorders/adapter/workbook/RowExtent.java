package org.standingorders.adapter.workbook;

import java.util.ArrayList;
import java.util.List;
import org.standingorders.adapter.workbook.Findings.Place;

/** Where the rows of a table end: with the last one that has an id, or that stands right below the others. */
final class RowExtent {
    private final Sheet sheet;
    private final Findings findings;

    RowExtent(Sheet sheet, Findings findings) {
        this.sheet = sheet;
        this.findings = findings;
    }

    /** The filled rows of the table; refuses blank rows between them and whatever stands below it. */
    List<Integer> rows() {
        int last = last();
        var filled = new ArrayList<Integer>();
        int next = SheetLayout.FIRST_ROW;
        for (int number : sheet.rows().tailMap(SheetLayout.FIRST_ROW).keySet()) {
            if (number > last) {
                below(number);
            } else {
                blank(next, number);
                filled.add(number);
                next = number + 1;
            }
        }
        requireAny(filled);
        return filled;
    }

    private void requireAny(List<Integer> rows) {
        if (rows.isEmpty()) {
            refuse(
                    SheetLayout.FIRST_ROW,
                    0,
                    "NO_ROWS",
                    "The table has no rows.",
                    "Maybe download the workbook afresh.");
        }
    }

    private int last() {
        int last = SheetLayout.FIRST_ROW - 1;
        for (int number : sheet.rows().tailMap(SheetLayout.FIRST_ROW).keySet()) {
            if (number == last + 1 || sheet.cell(number, 0).isPresent()) {
                last = number;
            }
        }
        return last;
    }

    private void blank(int from, int to) {
        if (from == to - 1) {
            refuse(
                    from,
                    0,
                    "BLANK_ROW",
                    "A blank row stands inside of the table; many programs would drop every row below it.",
                    "Maybe delete the blank row.");
        } else if (from < to) {
            refuse(
                    from,
                    0,
                    "BLANK_ROW",
                    "The rows " + (from + 1) + " to " + to
                            + " are blank inside of the table; many programs would drop every row below them.",
                    "Maybe delete the blank rows, or what stands in row " + (to + 1) + " if it is there by accident.");
        }
    }

    private void below(int number) {
        sheet.row(number)
                .forEach((column, cell) -> refuse(
                        number,
                        column,
                        "STRAY_CELL",
                        "The cell (" + Words.excerpt(cell.shown()) + ") stands below the table, apart from its rows.",
                        "Maybe clear it; a new row goes right below the last one."));
    }

    private void refuse(int row, int column, String code, String message, String hint) {
        findings.cell(new Place(sheet.name(), row, column), code, message, hint);
    }
}
