package org.standingorders.adapter.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.standingorders.adapter.workbook.Findings.Place;

/** Holds the head of a sheet against the shape of its table: owners change rows, never the shape. */
final class HeadCheck {
    private static final String FRESH = "Maybe download the workbook afresh and copy only your rows into it.";
    private static final String UNDO = "Maybe undo the change, or type back what must stand there.";

    private final SheetLayout layout;
    private final Sheet sheet;
    private final Findings findings;
    private final Set<Integer> sound = new HashSet<>();

    private HeadCheck(SheetLayout layout, Sheet sheet, Findings findings) {
        this.layout = layout;
        this.sheet = sheet;
        this.findings = findings;
    }

    /** The columns whose heads are as they must be, so that the cells under them mean what they seem to. */
    static Set<Integer> soundColumns(SheetLayout layout, Sheet sheet, Findings findings) {
        var check = new HeadCheck(layout, sheet, findings);
        check.area();
        for (int column = 0; column < layout.columns().size(); column++) {
            check.column(column);
        }
        check.strayCells();
        check.merges();
        return check.sound;
    }

    private void area() {
        expect(SheetLayout.TITLE, 0, layout.title(), "The title of the table");
        var properties = layout.properties();
        for (int line = 0; line < properties.size(); line++) {
            var row = SheetLayout.FIRST_PROPERTY + line;
            technical(row, 0, properties.get(line).key());
            technical(row, 1, properties.get(line).value());
        }
        technical(SheetLayout.RULE_TABLE, 0, layout.ruleTable());
    }

    private void column(int column) {
        var head = layout.columns().get(column);
        var subject = layout.continuesPattern(column) ? sheet.text(SheetLayout.SUBJECTS, column) : head.subject();
        if (expect(SheetLayout.LABELS, column, head.label(), "The label of the column")
                && kind(column, head)
                && technical(SheetLayout.SUBJECTS, column, subject)
                && technical(SheetLayout.SNIPPETS, column, head.snippet())) {
            sound.add(column);
        }
    }

    private boolean kind(int column, Column head) {
        var found = sheet.text(SheetLayout.KINDS, column);
        if (found.equals(head.kind().head())) {
            return true;
        }
        findings.cell(
                place(SheetLayout.KINDS, column),
                found.isEmpty() ? "MISSING_COLUMN" : "UNKNOWN_HEADER",
                "The head of the column (" + head.shortLabel() + ") is (" + Words.excerpt(found) + ") and must be "
                        + head.kind().head() + ".",
                FRESH);
        return false;
    }

    /** What only tools read, the owner need not understand; it must just be as it was. */
    private boolean technical(int row, int column, String expected) {
        return expect(row, column, expected, "The grey cell belongs to the form of the table and not to its rows; it");
    }

    private boolean expect(int row, int column, String expected, String what) {
        var found = sheet.text(row, column);
        if (oneLine(found).equals(oneLine(expected))) {
            return true;
        }
        findings.cell(
                place(row, column),
                "HEAD_CHANGED",
                what + " is (" + Words.excerpt(found) + ") and must be (" + oneLine(expected) + ").",
                UNDO);
        return false;
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private void strayCells() {
        for (int row = 0; row < SheetLayout.FIRST_ROW; row++) {
            for (var column : sheet.row(row).keySet()) {
                if (column >= width(row)) {
                    findings.cell(
                            place(row, column),
                            row == SheetLayout.KINDS ? "EXTRA_COLUMN" : "STRAY_CELL",
                            "The cell (" + Words.excerpt(sheet.text(row, column)) + ") is outside of the table.",
                            "Maybe delete it; remarks belong into the Notes column.");
                }
            }
        }
    }

    private int width(int row) {
        if (row >= SheetLayout.KINDS) {
            return layout.columns().size();
        }
        var property = row >= SheetLayout.FIRST_PROPERTY
                && row < SheetLayout.FIRST_PROPERTY + layout.properties().size();
        return property ? 2 : row == SheetLayout.RULE_TABLE - 1 ? 0 : 1;
    }

    private void merges() {
        var missing = patterns();
        for (var merge : sheet.merges()) {
            if (!missing.remove(merge)) {
                findings.cell(
                        place(merge.firstRow(), merge.firstColumn()),
                        merge.lastRow() >= SheetLayout.FIRST_ROW ? "MERGED_CELLS" : "HEAD_CHANGED",
                        "Cells are merged here, so it is unclear which row or column the value belongs to.",
                        "Maybe unmerge them and fill each cell.");
            }
        }
        missing.forEach(pattern -> findings.cell(
                place(pattern.firstRow(), pattern.firstColumn()),
                "UNMERGED_SUBJECT",
                "The subject (" + layout.columns().get(pattern.firstColumn()).subject()
                        + ") must be one cell merged over "
                        + (pattern.lastColumn() - pattern.firstColumn() + 1)
                        + " columns; apart they would be about different things.",
                FRESH));
    }

    private List<Sheet.Merge> patterns() {
        var patterns = new ArrayList<Sheet.Merge>();
        for (int column = 0; column < layout.columns().size(); column++) {
            var end = layout.endOfPattern(column);
            if (!layout.continuesPattern(column) && end > column) {
                patterns.add(new Sheet.Merge(SheetLayout.SUBJECTS, column, SheetLayout.SUBJECTS, end));
            }
        }
        return patterns;
    }

    private Place place(int row, int column) {
        return new Place(sheet.name(), row, column);
    }
}
