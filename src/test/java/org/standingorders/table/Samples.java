package org.standingorders.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Labels;

/** Small subjects and tables, so that a test shows only what matters. */
final class Samples {
    private Samples() {}

    public enum Grade {
        MILD,
        SEVERE;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public record Patient(
            @Nullable Grade grade,
            @Nullable BigDecimal fever,
            @Nullable Integer waiting,
            Labels labels) {
        static Patient with(@Nullable Grade grade, @Nullable String fever) {
            return new Patient(grade, fever == null ? null : new BigDecimal(fever), null, Labels.NONE);
        }
    }

    public record Ward(boolean full, String name) {}

    static final Vocabulary WORDS = Vocabulary.of(List.of(Patient.class, Ward.class), List.of());

    static Condition when(String subject, String field, Operator operator) {
        var type = WORDS.subject(subject).orElseThrow();
        var asked = type.field(field).orElseThrow();
        return new Condition(type, asked, operator, asked.type(), field);
    }

    static TableShape shape(HitPolicy policy) {
        return new TableShape(
                new TableId("DT-99"),
                "Triage",
                policy,
                "triage",
                "head nurse",
                List.of(
                        when("Patient", "grade", Operator.EQUAL),
                        when("Patient", "fever", Operator.MORE_THAN),
                        when("Ward", "full", Operator.EQUAL)),
                List.of(new Output("urgency", Choice.ofWords("later", "soon", "now"), "Urgency", true)));
    }

    /** A table of rows given as: id, grade, fever, full, urgency; blank cells are empty. */
    static DecisionTable table(HitPolicy policy, String... lines) {
        var shape = shape(policy);
        var rows = new ArrayList<Row>();
        for (var line : lines) {
            rows.add(row(shape, line.split("\\|", -1), rows.size()));
        }
        return new DecisionTable(shape, rows);
    }

    private static Row row(TableShape shape, String[] cells, int position) {
        var tests = new ArrayList<UnaryTest>();
        for (int column = 0; column < shape.conditions().size(); column++) {
            tests.add(test(shape.conditions().get(column), cells[column + 1].strip()));
        }
        return new Row(
                new RowId(cells[0].strip()),
                true,
                null,
                null,
                tests,
                Map.of("urgency", cells[4].strip()),
                "",
                "",
                new CellRef("triage.xlsx", "DT-99", 13 + position, 0));
    }

    private static UnaryTest test(Condition condition, String cell) {
        return cell.isEmpty()
                ? new UnaryTest.Any()
                : condition.test(
                        ((ValueType.Parsed.Accepted) condition.cellType().parse(cell)).value());
    }

    static Row dated(Row row, boolean enabled, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new Row(row.id(), enabled, from, to, row.tests(), row.outputs(), "", "", row.anchor());
    }
}
