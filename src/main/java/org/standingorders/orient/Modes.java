package org.standingorders.orient;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.FactId;
import org.standingorders.rule.Reason;
import org.standingorders.rule.RowHit;
import org.standingorders.table.DecisionTable;

/** What broke: every mode of which a row of DT-09 matched, in the order of the table. */
record Modes(List<ModeFound> found) {

    /** One mode and one reason for each row, however many facts it matched on. */
    static Modes of(@Nullable DecisionTable table, OrientQuestion question, Sight sight, Set<Reason> reasons) {
        Map<String, List<RowHit>> byRow = OrientationTables.matching(table, sight.subjects(), question.asOf()).stream()
                .filter(hit -> mode(hit) != FailureMode.UNKNOWN)
                .collect(Collectors.groupingBy(RowHit::rule, LinkedHashMap::new, Collectors.toList()));
        List<ModeFound> found = new ArrayList<>();
        byRow.values().forEach(hits -> {
            List<FactId> facts = sight.factIds(
                    hits.stream().flatMap(hit -> hit.subjects().stream()).toList());
            reasons.add(hits.get(0).reason(facts));
            found.add(new ModeFound(mode(hits.get(0)), facts));
        });
        if (found.isEmpty()) {
            reasons.add(Reason.noMatch("DT-09", List.of()));
        }
        return new Modes(List.copyOf(found));
    }

    FailureMode primary() {
        return found.isEmpty() ? FailureMode.UNKNOWN : found.get(0).mode();
    }

    List<FailureMode> alsoPresent() {
        return found.stream()
                .map(ModeFound::mode)
                .distinct()
                .filter(mode -> mode != primary())
                .toList();
    }

    private static FailureMode mode(RowHit hit) {
        return hit.row().output("failure_mode", FailureMode.class).orElse(FailureMode.UNKNOWN);
    }
}
