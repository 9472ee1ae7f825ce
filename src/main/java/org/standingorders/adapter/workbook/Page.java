package org.standingorders.adapter.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** One sheet being written, cell by cell. */
final class Page {
    private static final float LINE_HEIGHT = 13;
    private static final int READABLE_WIDTH = 200;
    private static final int MOST_COLUMNS = 16_384;
    private static final String GUARDED = "=+-@\t\r";

    private final XSSFSheet sheet;
    private final Look look;

    Page(XSSFSheet sheet, Look look) {
        this.sheet = sheet;
        this.look = look;
    }

    XSSFSheet sheet() {
        return sheet;
    }

    void text(int row, int column, String text, Look.Use use) {
        cell(row, column, use).setCellValue(text);
    }

    /** A value of the owner's, in the form the spreadsheet has for its kind. */
    void value(int row, int column, Object value, Look.Use use) {
        if (value instanceof BigDecimal number) {
            cell(row, column, use).setCellValue(number.doubleValue());
        } else if (value instanceof Boolean flag) {
            cell(row, column, Look.Use.FLAG).setCellValue(flag);
        } else if (value instanceof LocalDate day) {
            cell(row, column, Look.Use.DAY).setCellValue(day);
        } else {
            written(row, column, value.toString(), use);
        }
    }

    /** Nothing, but in the look of its column. */
    void blank(int row, int column, Look.Use use) {
        cell(row, column, use);
    }

    /** Marks the first cells of a row as not the owner's. */
    void grey(int row, int columns) {
        for (int column = 0; column < columns; column++) {
            blank(row, column, Look.Use.TECHNICAL);
        }
    }

    void height(int row, float points) {
        line(row).setHeightInPoints(points);
    }

    /** The look of all that the owner has yet to write in a column, and its width in characters. */
    void column(int column, int width, Look.Use use) {
        sheet.setColumnWidth(column, width * 256);
        sheet.setDefaultColumnStyle(column, look.of(use));
    }

    /** Makes the row as high as its longest cell needs; programs do that only for cells typed by hand. */
    void fit(int row) {
        int lines = 1;
        for (var cell : line(row)) {
            if (cell.getCellType() == CellType.STRING) {
                lines = Math.max(
                        lines, lines(cell.getStringCellValue(), sheet.getColumnWidth(cell.getColumnIndex()) / 256));
            }
        }
        height(row, 2 + lines * LINE_HEIGHT);
    }

    private static int lines(String text, int width) {
        return text.lines()
                .mapToInt(line -> 1 + (line.length() - 1) / (width + width / 8))
                .sum();
    }

    /** Leaves the columns right of the sheet's own open: a row can be deleted only where none of its cells is locked. */
    void openBeyond(int columns) {
        var beyond = sheet.getCTWorksheet().getColsArray(0).addNewCol();
        beyond.setMin(columns + 1L);
        beyond.setMax(MOST_COLUMNS);
        beyond.setWidth(sheet.getDefaultColumnWidth());
        beyond.setStyle(look.of(Look.Use.OPEN).getIndex());
    }

    /**
     * Prints on as many sheets of paper side by side as it takes to read them, with the labels and the first column on each.
     *
     * @param columns how many the sheet has
     */
    void printReadably(int columns, int labels) {
        int width = IntStream.range(0, columns)
                .map(column -> sheet.getColumnWidth(column) / 256)
                .sum();
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setFitWidth((short) (1 + (width - 1) / READABLE_WIDTH));
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingRows(new CellRangeAddress(labels, labels, -1, -1));
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
    }

    /** Folds rows away that only tools read. */
    void fold(int first, int last) {
        sheet.groupRow(first, last);
        sheet.setRowGroupCollapsed(first, true);
    }

    /** Locks what is grey. Rows may be added, deleted and sized; there is no password, for this is a help and no guard. */
    void protect() {
        sheet.enableLocking();
        sheet.lockFormatCells(false);
        sheet.lockFormatColumns(false);
        sheet.lockFormatRows(false);
        sheet.lockInsertRows(false);
        sheet.lockDeleteRows(false);
    }

    private void written(int row, int column, String text, Look.Use use) {
        var guarded = !text.isEmpty() && GUARDED.indexOf(text.charAt(0)) >= 0;
        cell(row, column, guarded ? Look.Use.GUARDED : use).setCellValue(text);
    }

    private Cell cell(int row, int column, Look.Use use) {
        var cell = line(row).createCell(column);
        cell.setCellStyle(look.of(use));
        return cell;
    }

    private org.apache.poi.ss.usermodel.Row line(int row) {
        var line = sheet.getRow(row);
        return line == null ? sheet.createRow(row) : line;
    }
}
