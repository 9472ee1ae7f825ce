package org.standingorders.table;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * All cases held against their tables.
 *
 * @param coverage by {@code DT-05/X2}: which rows the cases make answer and which they keep silent by one cell
 */
public record CaseRun(List<CaseResult> results, Map<String, Coverage> coverage) {

    /** How well the cases try one row: in how many it answers, in how many a single cell keeps it silent. */
    public record Coverage(int answers, int nearMisses) {
        Coverage plus(boolean answered, boolean nearMissed) {
            return new Coverage(answers + (answered ? 1 : 0), nearMisses + (nearMissed ? 1 : 0));
        }
    }

    public CaseRun {
        results = List.copyOf(results);
        coverage = new TreeMap<>(coverage);
    }

    /** Runs the cases that the filter picks; cases of tables that are not there count as failed. */
    public static CaseRun of(List<DecisionTable> tables, List<Case> cases, Predicate<Case> filter, Instant asOf) {
        var coverage = new TreeMap<String, Coverage>();
        tables.forEach(table ->
                table.rows().forEach(row -> coverage.put(table.id() + "/" + row.id(), new Coverage(0, 0))));
        var results = new ArrayList<CaseResult>();
        cases.stream()
                .filter(filter)
                .forEach(one -> results.add(tables.stream()
                        .filter(table -> table.id().equals(one.table()))
                        .findFirst()
                        .map(table -> run(table, one, asOf, coverage))
                        .orElseGet(() ->
                                new CaseResult(one, List.of(), List.of("There is no table " + one.table() + ".")))));
        return new CaseRun(results, coverage);
    }

    /** How well the cases try this row. */
    public Coverage of(TableId table, RowId row) {
        return coverage.getOrDefault(table + "/" + row, new Coverage(0, 0));
    }

    /** Whether every case passed; a run without any case proves nothing and has not passed. */
    public boolean passed() {
        return !results.isEmpty() && results.stream().allMatch(CaseResult::passed);
    }

    private static CaseResult run(DecisionTable table, Case one, Instant asOf, Map<String, Coverage> coverage) {
        var evaluation = table.evaluate(one.given(), asOf);
        for (var check : evaluation.rows()) {
            var nearMiss =
                    check.standing() == Row.Standing.IN_FORCE && check.failed().size() == 1;
            coverage.computeIfPresent(
                    table.id() + "/" + check.row().id(),
                    (row, sofar) -> sofar.plus(one.rows().contains(check.row().id()), nearMiss));
        }
        return CaseVerdict.of(one, evaluation.settle());
    }
}
