package org.standingorders.adapter.workbook;

import java.util.List;
import org.standingorders.table.Choice;
import org.standingorders.table.Name;
import org.standingorders.table.Text;
import org.standingorders.table.ValueType;

/** Where everything stands in the sheet of cases: a title, a head, then one case a row. */
final class CasesLayout {
    static final String SHEET = "Cases";
    static final int HEAD = 2;
    static final int FIRST_ROW = 3;
    static final int ID = 0;
    static final int TABLE = 1;
    static final int GIVEN = 2;
    static final int ROWS = 3;
    static final int OUTPUTS = 4;
    static final String NO_ROW = "none";
    static final String TITLE = "Cases: if this is given, exactly these rows answer";
    static final String EXPLANATION =
            "Given: field = value; field = value, one subject a line. Answers: row ids, or none. "
                    + "Outputs: row.output = value, one a line; what is not listed is not checked.";

    private static final ValueType WRITTEN = new Text(4_000);
    private static final String CASE_FORM = "[A-Za-z0-9][A-Za-z0-9_.\\-]{0,63}";

    private CasesLayout() {}

    static List<Column> columns(List<String> tables) {
        return List.of(
                column("Case", Name.of("a case id of letters, digits, points or dashes", CASE_FORM), true),
                column("Table", new Choice(List.copyOf(tables)), true),
                column("Given", WRITTEN, false),
                column("Rows that answer", WRITTEN, true),
                column("Outputs", WRITTEN, false));
    }

    private static Column column(String label, ValueType type, boolean required) {
        return new Column(Column.Kind.DESCRIPTION, "", "", label, type, required);
    }
}
