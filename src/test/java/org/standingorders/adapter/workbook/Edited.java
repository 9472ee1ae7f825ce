package org.standingorders.adapter.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.standingorders.flow.HouseTables;
import org.standingorders.table.Finding;

/** A shipped workbook after somebody has edited it, as their program would save it, and what our reader says to it. */
final class Edited {
    static final WorkbookReader READER = new WorkbookReader(HouseTables.catalogue());

    private final String name;
    private final byte[] bytes;

    private Edited(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    static Edited workbook(String name, Consumer<XSSFWorkbook> edit) {
        var seed = Seed.of(name);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(seed.workbookBytes()))) {
            edit.accept(workbook);
            var bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return new Edited(seed.workbook(), bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The escalation workbook with its sheet DT-05 edited. */
    static Edited matrix(Consumer<XSSFSheet> edit) {
        return workbook("escalation", workbook -> edit.accept(workbook.getSheet("DT-05")));
    }

    /** The escalation workbook with one cell of DT-05 edited, made if it was not there. */
    static Edited cell(String address, Consumer<Cell> edit) {
        return matrix(sheet -> edit.accept(cell(sheet, address)));
    }

    static Cell cell(XSSFSheet sheet, String address) {
        var place = new CellReference(address);
        var row = sheet.getRow(place.getRow()) == null ? sheet.createRow(place.getRow()) : sheet.getRow(place.getRow());
        return row.getCell(place.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    WorkbookContents read() {
        return READER.read(name, bytes);
    }

    byte[] bytes() {
        return bytes;
    }

    /** Code and cell of every finding, the workbook's name left out. */
    List<String> findings() {
        return read().findings().stream()
                .map(finding ->
                        finding.code() + " " + finding.cell().replace(name, "").replace("!DT-05!", ""))
                .map(String::strip)
                .toList();
    }

    Finding finding() {
        var findings = read().findings();
        if (findings.size() != 1) {
            throw new AssertionError("Expected one finding, but got " + findings);
        }
        return findings.get(0);
    }
}
