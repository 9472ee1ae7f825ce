package org.standingorders.adapter.workbook;

import org.standingorders.table.Condition;
import org.standingorders.table.Flag;
import org.standingorders.table.Name;
import org.standingorders.table.Output;
import org.standingorders.table.Text;
import org.standingorders.table.ValueType;

/**
 * One column of a table's sheet.
 *
 * @param subject the record type in the subject row; blank outside conditions
 * @param snippet the technical text under it; blank where Drools needs none
 * @param type what a data cell may hold
 * @param required whether a data cell must be filled
 */
record Column(Kind kind, String subject, String snippet, String label, ValueType type, boolean required) {
    static final int LONGEST_NOTE = 2_000;

    static final Column ROW_ID = plain(
            Kind.NAME,
            "Row",
            Name.of("a row id such as X1: a letter, then letters, digits or _", "[A-Za-z][A-Za-z0-9_]{0,31}"));
    static final Column NOTES = plain(Kind.DESCRIPTION, "Notes: why", new Text(LONGEST_NOTE));
    static final Column SOURCE = new Column(Kind.METADATA, "", "source(\"$param\")", "Source", new Text(200), false);
    static final Column ENABLED = plain(Kind.ENABLED, "In use\n(blank = TRUE)", new Flag());
    static final Column FROM = plain(Kind.DATE_EFFECTIVE, "First day\n(UTC)", new Text(10));
    static final Column UNTIL = plain(Kind.DATE_EXPIRES, "Not from this day on\n(UTC)", new Text(10));

    /** The column heads that Drools knows and we use; it would take any word by its first letter, we do not. */
    enum Kind {
        NAME("NAME"),
        CONDITION("CONDITION"),
        ACTION("ACTION"),
        DESCRIPTION("DESCRIPTION"),
        METADATA("METADATA"),
        ENABLED("ENABLED"),
        DATE_EFFECTIVE("DATE-EFFECTIVE"),
        DATE_EXPIRES("DATE-EXPIRES");

        private final String head;

        Kind(String head) {
            this.head = head;
        }

        String head() {
            return head;
        }
    }

    static Column of(Condition condition) {
        return new Column(
                Kind.CONDITION,
                condition.subject().name(),
                Snippet.of(condition),
                condition.label(),
                condition.cellType(),
                false);
    }

    static Column of(Output output) {
        return new Column(Kind.ACTION, "", Snippet.of(output), output.label(), output.type(), output.required());
    }

    private static Column plain(Kind kind, String label, ValueType type) {
        return new Column(kind, "", "", label, type, kind == Kind.NAME);
    }

    /** Whether data cells hold days. */
    boolean holdsDays() {
        return kind == Kind.DATE_EFFECTIVE || kind == Kind.DATE_EXPIRES;
    }

    /** The label in one line, as findings quote it. */
    String shortLabel() {
        return label.replace('\n', ' ');
    }
}
