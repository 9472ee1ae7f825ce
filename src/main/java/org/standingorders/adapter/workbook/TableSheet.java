package org.standingorders.adapter.workbook;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;
import org.standingorders.table.Bounds;
import org.standingorders.table.Choice;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Flag;
import org.standingorders.table.Row;
import org.standingorders.table.UnaryTest;
import org.standingorders.table.Values;

/** Writes one decision table as a sheet. */
final class TableSheet {
    private final SheetLayout layout;
    private final Page page;
    private final Limits limits;

    TableSheet(SheetLayout layout, Page page, Limits limits) {
        this.layout = layout;
        this.page = page;
        this.limits = limits;
    }

    void write(DecisionTable table) {
        columns();
        area();
        head();
        int number = SheetLayout.FIRST_ROW;
        for (var row : table.rows()) {
            row(number++, row);
        }
        page.fold(SheetLayout.TITLE + 1, SheetLayout.LABELS - 1);
        page.sheet().createFreezePane(1, SheetLayout.FIRST_ROW);
        page.openBeyond(layout.columns().size());
        page.printReadably(layout.columns().size(), SheetLayout.LABELS);
        page.protect();
    }

    private void columns() {
        for (int number = 0; number < layout.columns().size(); number++) {
            var column = layout.columns().get(number);
            page.column(number, width(column), use(column));
            limits.add(column, number, SheetLayout.FIRST_ROW);
        }
    }

    private static Look.Use use(Column column) {
        if (column.holdsDays()) {
            return Look.Use.OPEN_DAY;
        }
        return column.type() instanceof Flag ? Look.Use.OPEN_FLAG : Look.Use.OPEN;
    }

    private static int width(Column column) {
        return switch (column.kind()) {
            case NAME -> 8;
            case DESCRIPTION -> 60;
            case METADATA -> 28;
            case ENABLED, DATE_EFFECTIVE, DATE_EXPIRES -> 14;
            case CONDITION, ACTION -> valueWidth(column);
        };
    }

    private static int valueWidth(Column column) {
        if (column.type().numeric() || column.type() instanceof Flag || column.type() instanceof Bounds) {
            return 14;
        }
        if (column.type() instanceof Choice choice) {
            return 6 + Math.max(12, longest(choice.words()));
        }
        return column.kind() == Column.Kind.ACTION ? 36 : 24;
    }

    private static int longest(List<String> words) {
        return words.stream().mapToInt(String::length).max().orElse(0);
    }

    /** The rows above the rule table: Drools reads them, so each key keeps its cell and its word. */
    private void area() {
        page.grey(SheetLayout.TITLE, layout.columns().size());
        page.text(SheetLayout.TITLE, 0, layout.title(), Look.Use.TITLE);
        page.height(SheetLayout.TITLE, 26);
        int number = SheetLayout.FIRST_PROPERTY;
        for (var property : layout.properties()) {
            technical(number);
            page.text(number, 0, property.key(), Look.Use.TECHNICAL);
            page.text(number++, 1, property.value(), Look.Use.TECHNICAL);
        }
        technical(number);
        technical(SheetLayout.RULE_TABLE);
        page.text(SheetLayout.RULE_TABLE, 0, layout.ruleTable(), Look.Use.TECHNICAL);
    }

    private void technical(int row) {
        page.grey(row, layout.columns().size());
        page.height(row, 9);
    }

    private void head() {
        technical(SheetLayout.KINDS);
        technical(SheetLayout.SUBJECTS);
        technical(SheetLayout.SNIPPETS);
        page.height(SheetLayout.LABELS, 58);
        for (int number = 0; number < layout.columns().size(); number++) {
            var column = layout.columns().get(number);
            page.text(SheetLayout.KINDS, number, column.kind().head(), Look.Use.TECHNICAL);
            page.text(SheetLayout.SNIPPETS, number, column.snippet(), Look.Use.TECHNICAL);
            page.text(SheetLayout.LABELS, number, column.label(), labelUse(column));
            subject(number, column);
        }
    }

    private void subject(int number, Column column) {
        var end = layout.endOfPattern(number);
        if (!layout.continuesPattern(number)) {
            page.text(SheetLayout.SUBJECTS, number, column.subject(), Look.Use.TECHNICAL);
            if (end > number) {
                page.sheet()
                        .addMergedRegion(new CellRangeAddress(SheetLayout.SUBJECTS, SheetLayout.SUBJECTS, number, end));
            }
        }
    }

    private static Look.Use labelUse(Column column) {
        return switch (column.kind()) {
            case NAME -> Look.Use.ROW_HEAD;
            case CONDITION -> Look.Use.CONDITION_HEAD;
            case ACTION -> Look.Use.OUTPUT_HEAD;
            default -> Look.Use.ADMIN_HEAD;
        };
    }

    private void row(int number, Row row) {
        page.value(number, 0, row.id().value(), Look.Use.ROW_ID);
        int column = 1;
        for (var test : row.tests()) {
            put(number, column++, test instanceof UnaryTest.Any ? null : Constants.of(test), Look.Use.VALUE);
        }
        for (var output : layout.shape().outputs()) {
            put(number, column++, row.outputs().get(output.name()), Look.Use.VALUE);
        }
        put(number, column++, row.rationale(), Look.Use.NOTE);
        put(number, column++, row.sourceRef(), Look.Use.NOTE);
        put(number, column++, row.enabled() ? null : Boolean.FALSE, Look.Use.VALUE);
        put(number, column++, row.effectiveFrom(), Look.Use.DAY);
        put(number, column, row.effectiveTo(), Look.Use.DAY);
        page.fit(number);
    }

    private void put(int number, int column, @Nullable Object value, Look.Use use) {
        if (value == null || value.equals("")) {
            page.blank(number, column, use);
        } else {
            page.value(number, column, Constants.scalar(value) ? value : Values.text(value), use);
        }
    }
}
