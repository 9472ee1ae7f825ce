package org.standingorders.adapter.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.standingorders.table.Subject;
import org.standingorders.table.TableShape;

/**
 * Where everything stands in the sheet of one table, for writer and reader alike. Rows and columns count from 0; data rows
 * begin in row 14 as people count.
 *
 * <p>Rows 2 to 7 are Drools' RuleSet area, of which Drools ignores the properties it does not know; then the rule table
 * with its four head rows.
 */
record SheetLayout(TableShape shape, List<Column> columns) {
    static final int TITLE = 0;
    static final int FIRST_PROPERTY = 1;
    static final int RULE_TABLE = 8;
    static final int KINDS = 9;
    static final int SUBJECTS = 10;
    static final int SNIPPETS = 11;
    static final int LABELS = 12;
    static final int FIRST_ROW = 13;
    static final int MOST_ROWS = 10_000;
    static final int MOST_COLUMNS = 64;

    /** One line of the RuleSet area. */
    record Property(String key, String value) {}

    static SheetLayout of(TableShape shape) {
        var columns = new ArrayList<Column>();
        columns.add(Column.ROW_ID);
        shape.conditions().forEach(condition -> columns.add(Column.of(condition)));
        shape.outputs().forEach(output -> columns.add(Column.of(output)));
        columns.addAll(List.of(Column.NOTES, Column.SOURCE, Column.ENABLED, Column.FROM, Column.UNTIL));
        return new SheetLayout(shape, List.copyOf(columns));
    }

    /** Whether the row only serves tools: between the title and the labels. */
    static boolean technical(int row) {
        return row > TITLE && row < LABELS;
    }

    String title() {
        return shape.id() + "  " + shape.title();
    }

    String ruleTable() {
        return "RuleTable " + shape.title();
    }

    /** The RuleSet area, from row {@link #FIRST_PROPERTY} on. */
    List<Property> properties() {
        return List.of(
                new Property("RuleSet", ruleSet()),
                new Property("Import", imports()),
                new Property("Variables", "java.util.Map hits"),
                new Property("HitPolicy", shape.hitPolicy().name()),
                new Property("Point", shape.point()),
                new Property("Owner", shape.owner()));
    }

    /** The package that Drools puts the rules of the table into, such as {@code dt05}. */
    String ruleSet() {
        return shape.id().value().toLowerCase(Locale.ROOT).replace("-", "");
    }

    private String imports() {
        return shape.subjects().stream().map(Subject::type).map(Class::getName).collect(Collectors.joining(", "));
    }

    /** Whether the cell in the subject row continues the pattern to its left, and so must be merged with it. */
    boolean continuesPattern(int column) {
        return column > 0
                && !columns.get(column).subject().isEmpty()
                && columns.get(column).subject().equals(columns.get(column - 1).subject());
    }

    /** The last column of the pattern that begins in this column. */
    int endOfPattern(int column) {
        int end = column;
        while (end + 1 < columns.size() && continuesPattern(end + 1)) {
            end++;
        }
        return end;
    }

    int firstOutput() {
        return 1 + shape.conditions().size();
    }

    int notes() {
        return firstOutput() + shape.outputs().size();
    }
}
