package org.standingorders.adapter.workbook;

/**
 * One filled cell as it is stored.
 *
 * @param text what is stored: a text, a plain number, {@code true} or {@code false}
 * @param shown what the spreadsheet shows
 */
record Cell(int row, int column, Kind kind, String text, String shown) {

    enum Kind {
        TEXT,
        NUMBER,
        /** A number that is shown as a day or a time. */
        DAY,
        FLAG,
        FORMULA,
        /** An error value such as {@code #N/A}. */
        ERROR
    }

    boolean blank() {
        return kind == Kind.TEXT && text.isBlank();
    }
}
