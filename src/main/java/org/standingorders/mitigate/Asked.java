package org.standingorders.mitigate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.FactId;
import org.standingorders.rule.Consulted;
import org.standingorders.rule.HouseRules;
import org.standingorders.rule.Lookup;
import org.standingorders.rule.Reason;
import org.standingorders.rule.RowHit;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Row;

/**
 * A table of this package as it is asked.
 *
 * @param table null where the policy is older than the table; then no row answers
 */
record Asked(String id, @Nullable DecisionTable table) {

    /** Every row that matches, in the order of the table, whatever the hit policy. */
    List<RowHit> rows(List<?> subjects, Instant asOf) {
        DecisionTable asked = table;
        return asked == null
                ? List.of()
                : asked.evaluate(subjects, asOf).hits().stream()
                        .map(hit -> new RowHit(asked, hit))
                        .toList();
    }

    /** The one row that answers. */
    Optional<RowHit> row(String key, Instant asOf) {
        return table == null ? Optional.empty() : HouseRules.row(table, new Lookup(key), asOf);
    }

    /** That no row matched, if none did. */
    List<Reason> reasons(List<RowHit> hits, List<FactId> factIds) {
        return hits.isEmpty()
                ? List.of(Reason.noMatch(id, factIds))
                : hits.stream().map(hit -> hit.reason(factIds)).toList();
    }

    List<Consulted> consulted(List<Object> subjects) {
        return table == null ? List.of() : List.of(new Consulted(table, subjects));
    }

    /** The words of a cell that lists several; none where it is blank. */
    static List<?> several(Row row, String output) {
        return row.output(output, List.class).orElse(List.of());
    }
}
