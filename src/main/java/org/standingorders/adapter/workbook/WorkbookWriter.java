package org.standingorders.adapter.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.standingorders.table.Case;
import org.standingorders.table.DecisionTable;

/**
 * Writes tables and their cases as a workbook that {@link WorkbookReader} reads back as the same, that any Drools tool can
 * open, and that its owner likes to edit. The same tables give the same bytes.
 */
public final class WorkbookWriter {

    /** @param cases only of these tables */
    public byte[] write(List<DecisionTable> tables, List<Case> cases) {
        try (var workbook = new XSSFWorkbook()) {
            fill(workbook, tables, cases);
            return stable(workbook);
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException("A workbook in memory could not be written.", e);
        }
    }

    private static void fill(XSSFWorkbook workbook, List<DecisionTable> tables, List<Case> cases) {
        var look = new Look(workbook);
        var lists = new Lists(workbook, look);
        for (var table : tables) {
            var page = new Page(workbook.createSheet(table.id().value()), look);
            new TableSheet(SheetLayout.of(table.shape()), page, new Limits(page.sheet(), lists)).write(table);
        }
        var page = new Page(workbook.createSheet(CasesLayout.SHEET), look);
        new CasesSheet(page, new Limits(page.sheet(), lists), tables).write(cases);
        readMe(new Page(workbook.createSheet(ReadMe.SHEET), look));
        workbook.setActiveSheet(0);
    }

    private static void readMe(Page page) {
        page.sheet().setColumnWidth(0, 120 * 256);
        page.text(0, 0, ReadMe.TITLE, Look.Use.TITLE);
        int row = 2;
        for (var line : ReadMe.LINES) {
            page.text(row++, 0, line, Look.Use.NOTE);
        }
        page.protect();
    }

    private static byte[] stable(XSSFWorkbook workbook) throws IOException, InvalidFormatException {
        var core = workbook.getProperties().getCoreProperties();
        core.setCreator("Standing Orders");
        core.setCreated("1980-01-01T00:00:00Z");
        var bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return StableZip.repack(bytes.toByteArray());
    }
}
