package org.standingorders.adapter.workbook;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.standingorders.adapter.workbook.Findings.Place;

/**
 * Finds that the head of a sheet stands elsewhere, because rows or columns were inserted or deleted, and says so once
 * rather than for every cell that is no longer where it was.
 */
final class HeadShift {
    private static final int FARTHEST = 40;
    private static final String UNDO =
            "Maybe undo that; otherwise download the workbook afresh and copy only your rows into it.";

    private final SheetLayout layout;
    private final Sheet sheet;
    private final Findings findings;

    private HeadShift(SheetLayout layout, Sheet sheet, Findings findings) {
        this.layout = layout;
        this.sheet = sheet;
        this.findings = findings;
    }

    static boolean found(SheetLayout layout, Sheet sheet, Findings findings) {
        var shift = new HeadShift(layout, sheet, findings);
        return shift.rows(SheetLayout.TITLE, layout.title())
                || shift.rows(SheetLayout.LABELS, layout.columns().get(0).label())
                || shift.columns();
    }

    /** The words that belong into column A of this row stand in another one. */
    private boolean rows(int expected, String words) {
        if (sheet.text(expected, 0).equals(words)) {
            return false;
        }
        var found = IntStream.range(0, FARTHEST)
                .filter(row -> sheet.text(row, 0).equals(words))
                .findFirst();
        found.ifPresent(row -> findings.cell(
                new Place(sheet.name(), row, 0),
                "HEAD_MOVED",
                "The cell (" + words + ") stands in row " + (row + 1) + " and must stand in row " + (expected + 1)
                        + ": rows were " + (row > expected ? "inserted above" : "deleted above") + " it.",
                UNDO));
        return found.isPresent();
    }

    /** All labels are there and in order, but for one run of columns too many or too few. */
    private boolean columns() {
        var expected =
                layout.columns().stream().map(column -> oneLine(column.label())).toList();
        var found = IntStream.rangeClosed(0, lastLabel())
                .mapToObj(column -> oneLine(sheet.text(SheetLayout.LABELS, column)))
                .toList();
        int same = sameBefore(expected, found);
        boolean shifted = found.size() != expected.size()
                && same + sameAfter(expected, found) >= Math.min(found.size(), expected.size());
        if (shifted) {
            column(same, found.size() > expected.size() ? null : expected.get(same));
        }
        return shifted;
    }

    private void column(int column, @Nullable String missing) {
        findings.cell(
                new Place(sheet.name(), SheetLayout.LABELS, column),
                missing == null ? "EXTRA_COLUMN" : "MISSING_COLUMN",
                missing == null
                        ? "A column was inserted here; a table has the columns it came with."
                        : "The column (" + missing + ") is missing here.",
                UNDO);
    }

    private int lastLabel() {
        var labels = sheet.row(SheetLayout.LABELS);
        return labels.isEmpty() ? -1 : labels.lastKey();
    }

    private static int sameBefore(List<String> one, List<String> other) {
        int most = Math.min(one.size(), other.size());
        return IntStream.range(0, most)
                .filter(index -> !one.get(index).equals(other.get(index)))
                .findFirst()
                .orElse(most);
    }

    private static int sameAfter(List<String> one, List<String> other) {
        int most = Math.min(one.size(), other.size());
        return IntStream.range(0, most)
                .filter(index -> !one.get(one.size() - 1 - index).equals(other.get(other.size() - 1 - index)))
                .findFirst()
                .orElse(most);
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
