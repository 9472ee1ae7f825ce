package org.standingorders.table;

/** Where something stands in a workbook, printed as {@code escalation.xlsx!DT-05!D14}; rows and columns count from 0. */
public record CellRef(String workbook, String sheet, int row, int column) {

    /** The cell {@code columns} further right in the same row. */
    public CellRef right(int columns) {
        return new CellRef(workbook, sheet, row, column + columns);
    }

    /** The address within the sheet, such as {@code D14}. */
    public String address() {
        return letters(column) + (row + 1);
    }

    @Override
    public String toString() {
        return workbook + "!" + sheet + "!" + address();
    }

    /** The spreadsheet's name of a column: 0 is A, 26 is AA. */
    public static String letters(int column) {
        var last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
