package org.standingorders.adapter.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.standingorders.rule.Policy;
import org.standingorders.rule.check.PolicyChecks;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Finding;
import org.standingorders.table.Row;
import org.standingorders.table.UnaryTest;

/** The shipped policy with one row changed, and what the checks between rows say to it. */
final class EditedRows {
    static final LocalDate TODAY = LocalDate.of(2026, 1, 10);
    static final List<DecisionTable> SHIPPED =
            Seed.all().stream().flatMap(seed -> seed.tables().stream()).toList();

    private EditedRows() {}

    static List<Finding> findings(List<DecisionTable> tables) {
        return PolicyChecks.of(new Policy(tables, List.of()), TODAY);
    }

    /** The findings after one row was changed, or dropped where the change gives nothing. */
    static List<String> after(String place, UnaryOperator<Row> change) {
        return findings(changed(place, change)).stream()
                .map(finding -> finding.code() + " " + finding.cell())
                .toList();
    }

    static List<DecisionTable> changed(String place, UnaryOperator<Row> change) {
        return SHIPPED.stream()
                .map(table -> new DecisionTable(table.shape(), rows(table, place, change)))
                .toList();
    }

    static List<Row> rows(DecisionTable table, String place, UnaryOperator<Row> change) {
        var rows = new ArrayList<Row>();
        for (var row : table.rows()) {
            rows.add((table.id() + "/" + row.id()).equals(place) ? change.apply(row) : row);
        }
        return rows;
    }

    static Row off(Row row) {
        return new Row(
                row.id(),
                false,
                row.effectiveFrom(),
                row.effectiveTo(),
                row.tests(),
                row.outputs(),
                row.rationale(),
                row.sourceRef(),
                row.anchor());
    }

    static Row testing(Row row, int condition, UnaryTest test) {
        var tests = new ArrayList<>(row.tests());
        tests.set(condition, test);
        return with(row, tests, new LinkedHashMap<>(row.outputs()));
    }

    static Row giving(Row row, String output, Object value) {
        var outputs = new LinkedHashMap<>(row.outputs());
        outputs.put(output, value);
        return with(row, row.tests(), outputs);
    }

    static Row without(Row row, String output) {
        var outputs = new LinkedHashMap<>(row.outputs());
        outputs.remove(output);
        return with(row, row.tests(), outputs);
    }

    static Row with(Row row, List<UnaryTest> tests, LinkedHashMap<String, Object> outputs) {
        return new Row(row.id(), row.enabled(), null, null, tests, outputs, "", "", row.anchor());
    }

    static Row between(Row row, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new Row(row.id(), true, from, until, row.tests(), row.outputs(), "", "", row.anchor());
    }
}
