package org.standingorders.adapter.drools;

import java.util.List;
import java.util.stream.Stream;
import org.standingorders.detect.Scope;
import org.standingorders.rule.Limit;
import org.standingorders.rule.Lookup;
import org.standingorders.rule.Policy;
import org.standingorders.rule.Switch;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Finding;
import org.standingorders.table.Pattern;
import org.standingorders.table.Row;
import org.standingorders.table.TableId;

/** What deciding needs of the tables and no single cell can promise. */
final class PolicyNeeds {
    private static final List<String> TABLES =
            List.of("DT-00", "DT-01", "DT-02", "DT-03", "DT-05", "DT-33", "DT-34", "DT-35");

    private PolicyNeeds() {}

    static List<Finding> unmet(Policy policy) {
        List<Finding> missing = TABLES.stream()
                .filter(id ->
                        policy.tables().stream().noneMatch(table -> table.id().equals(new TableId(id))))
                .map(PolicyNeeds::missing)
                .toList();
        return missing.isEmpty()
                ? Stream.concat(scopes(policy.table("DT-01")), unset(policy)).toList()
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

    private static Stream<Finding> unset(Policy policy) {
        return Stream.concat(
                Stream.of(Limit.REOPEN_WINDOW, Limit.LATE_AFTER).flatMap(limit -> unset(policy.table("DT-33"), limit)),
                Stream.of(Switch.WORSE_DERIVED_LEVEL_COUNTS, Switch.RAISE_RESTARTS_TIERS)
                        .flatMap(one -> unset(policy.table("DT-34"), one)));
    }

    private static Stream<Finding> unset(DecisionTable table, Enum<?> key) {
        Lookup asked = new Lookup(key.toString());
        boolean set = table.rows().stream()
                .filter(Row::enabled)
                .anyMatch(row -> table.patterns(row).stream().allMatch(pattern -> pattern.matches(asked)));
        return set
                ? Stream.empty()
                : Stream.of(Finding.error(
                        table.id().value(),
                        "LIMIT_MISSING",
                        "The table (" + table.id() + ") must have a row for (" + key + ").",
                        "Maybe the row was switched off; write 0 minutes or FALSE into it instead."));
    }
}
