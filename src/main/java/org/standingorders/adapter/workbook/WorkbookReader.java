package org.standingorders.adapter.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.standingorders.table.Case;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.TableCatalogue;
import org.standingorders.table.TableId;
import org.standingorders.table.TableShape;

/**
 * Reads an owner's workbook. Whatever the bytes are, the answer is a value: tables and cases, or every finding at once.
 * Safe for many threads.
 */
public final class WorkbookReader {
    private final TableCatalogue catalogue;

    public WorkbookReader(TableCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @param name the file's name, as findings cite it, such as {@code escalation.xlsx} */
    public WorkbookContents read(String name, byte[] file) {
        var findings = new Findings(Words.excerpt(name));
        var reading = new Reading(findings);
        Archive.open(name, file, findings)
                .filter(parts -> PartCheck.accepts(parts, findings))
                .ifPresent(reading::readParts);
        return new WorkbookContents(name, reading.tables, reading.broken, reading.cases, findings.all());
    }

    /** One workbook being read. */
    private final class Reading {
        private final Findings findings;
        private final List<DecisionTable> tables = new ArrayList<>();
        private final Set<TableId> broken = new HashSet<>();
        private final List<Case> cases = new ArrayList<>();

        Reading(Findings findings) {
            this.findings = findings;
        }

        void readParts(Map<String, byte[]> parts) {
            try {
                var sheets = WorkbookParts.sheets(parts, findings);
                if (findings.none()) {
                    readSheets(sheets);
                }
            } catch (XMLStreamException | IllegalArgumentException e) {
                findings.workbook(
                        "NOT_READABLE",
                        "A part of the workbook is damaged.",
                        "Maybe save it again as .xlsx from LibreOffice or Excel.");
            }
        }

        private void readSheets(List<Sheet> sheets) {
            var names = new HashSet<String>();
            for (var sheet : sheets) {
                if (!names.add(sheet.name().toLowerCase(Locale.ROOT))) {
                    refuseSheet(sheet, "The sheet (%s) must have a name of its own.");
                }
                readSheet(sheet);
            }
            if (tables.isEmpty() && findings.none()) {
                findings.workbook(
                        "NO_TABLE",
                        "The workbook holds no decision table.",
                        "Maybe name the sheet after its table, such as DT-05.");
            }
        }

        private void readSheet(Sheet sheet) {
            var shape = TableId.isTableId(sheet.name()) ? catalogue.shape(new TableId(sheet.name())) : null;
            if (shape != null && shape.isPresent()) {
                readTable(shape.get(), sheet);
            } else if (sheet.name().equals(CasesLayout.SHEET)) {
                cases.addAll(new CasesReader(catalogue, sheet, findings).read());
            } else if (sheet.name().equals(ReadMe.SHEET) || sheet.name().equals(Lists.SHEET)) {
                Hidden.check(sheet, findings);
            } else {
                refuseSheet(sheet, "The sheet (%s) is neither a table, nor Cases, nor Read me.");
            }
        }

        private void readTable(TableShape shape, Sheet sheet) {
            int before = findings.count();
            new TableReader(SheetLayout.of(shape), sheet, findings).read().ifPresent(tables::add);
            if (findings.count() > before) {
                broken.add(shape.id());
            }
        }

        private void refuseSheet(Sheet sheet, String message) {
            findings.cell(
                    new Findings.Place(Words.excerpt(sheet.name()), 0, 0),
                    "UNKNOWN_SHEET",
                    message.formatted(Words.excerpt(sheet.name())),
                    "Maybe name it after its table, such as DT-05, or delete it.");
        }
    }
}
