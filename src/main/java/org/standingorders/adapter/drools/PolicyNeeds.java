package org.standingorders.adapter.drools;

import java.util.List;
import java.util.stream.Stream;
import org.standingorders.detect.Scope;
import org.standingorders.flow.Limits;
import org.standingorders.rule.Lookup;
import org.standingorders.rule.Policy;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Finding;
import org.standingorders.table.Pattern;
import org.standingorders.table.Row;
import org.standingorders.table.TableId;

/** What deciding needs of the tables and no single cell can promise. */
final class PolicyNeeds {
    private static final List<String> TABLES = List.of("DT-00", "DT-01", "DT-02", "DT-05", "DT-33");

    private PolicyNeeds() {}

    static List<Finding> unmet(Policy policy) {
        List<Finding> missing = TABLES.stream()
                .filter(id ->
                        policy.tables().stream().noneMatch(table -> table.id().equals(new TableId(id))))
                .map(PolicyNeeds::missing)
                .toList();
        return missing.isEmpty()
                ? Stream.concat(scopes(policy.table("DT-01")), limits(policy.table("DT-33")))
                        .toList()
                : missing;
    }

    private static Finding missing(String id) {
        return Finding.error(
                "decision-tables",
                "TABLE_MISSING",
                "The policy must hold the table (" + id + ").",
                "Maybe its workbook is missing from the folder.");
    }

    /** An incident for each instance needs a row about things that are instances. */
    private static Stream<Finding> scopes(DecisionTable triggers) {
        return triggers.rows().stream()
                .flatMap(row -> triggers.patterns(row).stream()
                        .limit(1)
                        .filter(first -> !scope(row).fits(first.subject().type()))
                        .map(first -> misfit(row, first)));
    }

    private static Scope scope(Row row) {
        return row.output("scope", Scope.class).orElse(Scope.PROGRAM);
    }

    private static Finding misfit(Row row, Pattern first) {
        return Finding.error(
                row.anchor(),
                "SCOPE_MISFIT",
                "The row (" + row.id() + ") opens one incident per (" + scope(row) + ") but is about ("
                        + first.subject().name() + "), of which a program has only one.",
                "Maybe choose (program).");
    }

    private static Stream<Finding> limits(DecisionTable limits) {
        Lookup reopening = new Lookup(Limits.REOPEN_WINDOW);
        boolean set = limits.rows().stream()
                .filter(Row::enabled)
                .anyMatch(row -> limits.patterns(row).stream().allMatch(pattern -> pattern.matches(reopening)));
        return set
                ? Stream.empty()
                : Stream.of(Finding.error(
                        "DT-33",
                        "LIMIT_MISSING",
                        "The table (DT-33) must have a row for (" + Limits.REOPEN_WINDOW + ").",
                        "Maybe it was switched off; give it 0 minutes if nothing may be reopened."));
    }
}
