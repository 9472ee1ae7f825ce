package org.standingorders.adapter.workbook;

import org.standingorders.adapter.workbook.Findings.Place;

/** Counts the sheets of a workbook while they stream past, and stops at the first excess. */
final class SheetLimits {
    static final int MOST_CELLS = 300_000;
    /** Rows that hold nothing but a look count, too. */
    static final int MOST_ROWS = 100_000;
    /** What a cell can hold in Excel and LibreOffice. */
    static final int LONGEST_TEXT = 32_767;

    private static final int MOST_MERGES = 2_000;
    private static final int MOST_HIDDEN_COLUMNS = 256;
    private static final int ROWS = SheetLayout.FIRST_ROW + SheetLayout.MOST_ROWS;
    private static final String SMALLER = "Maybe split the table or delete what is not needed.";

    private final Findings findings;
    private String sheet = "";
    private int rowsSeen;
    private int cells;
    private boolean exceeded;

    SheetLimits(Findings findings) {
        this.findings = findings;
    }

    /** The cells that follow are those of this sheet. */
    void begin(String name) {
        sheet = name;
    }

    /** Whether reading must stop. */
    boolean exceeded() {
        return exceeded;
    }

    /** Whether the filled cell may be kept. */
    boolean accepts(Cell cell) {
        cells++;
        if (cell.row() >= ROWS) {
            stop(cell, "TOO_MANY_ROWS", "A table must have at most " + SheetLayout.MOST_ROWS + " rows.", SMALLER);
        } else if (cell.column() >= SheetLayout.MOST_COLUMNS) {
            stop(
                    cell,
                    "TOO_MANY_COLUMNS",
                    "A sheet must have at most " + SheetLayout.MOST_COLUMNS + " columns.",
                    SMALLER);
        } else if (cells > MOST_CELLS) {
            stop(cell, "TOO_MANY_CELLS", most("filled cells", MOST_CELLS), SMALLER);
        }
        return !exceeded;
    }

    void requireOrder(int row, int next) {
        if (++rowsSeen > MOST_ROWS) {
            stop(new Place(sheet, next, 0), "TOO_MANY_ROWS", most("rows, blank ones included", MOST_ROWS), SMALLER);
        }
        if (next <= row || next > 1_048_575) {
            badReference("row " + (next + 1), new Reference(Math.max(next, 0), 0));
        }
    }

    /** The column that a cell says it stands in; it must lie in its row and right of the cell before. */
    int column(String reference, int row, int before) {
        var said = Reference.of(reference);
        var fitting = said.filter(at -> at.row() == row && at.column() > before);
        if (fitting.isEmpty()) {
            badReference(reference, said.orElse(new Reference(row, before + 1)));
        }
        return fitting.map(Reference::column).orElse(before + 1);
    }

    void acceptsMerges(int merges) {
        if (merges > MOST_MERGES) {
            stop(new Place(sheet, 0, 0), "TOO_MANY_MERGES", "A sheet must not merge that many cells.", SMALLER);
        }
    }

    void acceptsHiddenColumns(int spans) {
        if (spans > MOST_HIDDEN_COLUMNS) {
            stop(new Place(sheet, 0, 0), "TOO_MANY_COLUMNS", "A sheet must not hide that many columns.", SMALLER);
        }
    }

    /** Texts are kept apart from the sheets that cite them, so they are counted before it is known where they stand. */
    void acceptsTexts(int texts) {
        if (texts > MOST_CELLS) {
            stop("TOO_MANY_TEXTS", most("different texts", MOST_CELLS));
        }
    }

    void acceptsText(int length) {
        if (length > LONGEST_TEXT && !exceeded) {
            stop("TEXT_TOO_LONG", "A cell must have at most " + LONGEST_TEXT + " characters.");
        }
    }

    private static String most(String what, int count) {
        return "A workbook must have at most " + count + " " + what + ".";
    }

    /** Something that says that it stands where nothing can; it is told by the cell. */
    void badReference(String reference, Reference cell) {
        stop(
                new Place(sheet, cell.row(), cell.column()),
                "BAD_REFERENCE",
                "The sheet (" + sheet + ") holds something at (" + Words.excerpt(reference)
                        + ") that cannot stand there.",
                "Maybe save the workbook again from LibreOffice or Excel.");
    }

    private void stop(String code, String message) {
        findings.workbook(code, message, SMALLER);
        exceeded = true;
    }

    private void stop(Cell cell, String code, String message, String hint) {
        stop(new Place(sheet, cell.row(), cell.column()), code, message, hint);
    }

    private void stop(Place place, String code, String message, String hint) {
        findings.cell(place, code, message, hint);
        exceeded = true;
    }
}
