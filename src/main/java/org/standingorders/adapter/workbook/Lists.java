package org.standingorders.adapter.workbook;

import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.standingorders.table.CellRef;

/** The sheet that holds drop-down lists too long to stand in a cell's own rule; visible, because nothing is hidden. */
final class Lists {
    static final String SHEET = "Lists";

    private final XSSFWorkbook workbook;
    private final Look look;
    private int columns;

    Lists(XSSFWorkbook workbook, Look look) {
        this.workbook = workbook;
        this.look = look;
    }

    /** Writes the words down and gives the formula that a drop-down list finds them by. */
    String add(List<String> words) {
        var known = workbook.getSheet(SHEET);
        var page = new Page(known == null ? workbook.createSheet(SHEET) : known, look);
        page.column(columns, 30, Look.Use.OPEN);
        for (int row = 0; row < words.size(); row++) {
            page.text(row, columns, words.get(row), Look.Use.TECHNICAL);
        }
        page.protect();
        var letter = CellRef.letters(columns++);
        return SHEET + "!$" + letter + "$1:$" + letter + "$" + words.size();
    }
}
