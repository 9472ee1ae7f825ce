package org.standingorders.orient;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.standingorders.rule.Reason;
import org.standingorders.rule.RowHit;
import org.standingorders.table.DecisionTable;

/** What broke: every mode of which a row of DT-09 matched, in the order of the table. */
record Modes(List<ModeFound> found) {

    static Modes of(@Nullable DecisionTable table, OrientQuestion question, Sight sight, Set<Reason> reasons) {
        List<RowHit> hits = OrientationTables.matching(table, sight.subjects(), question.asOf()).stream()
                .filter(hit -> mode(hit) != FailureMode.UNKNOWN)
                .toList();
        hits.forEach(hit -> reasons.add(hit.reason(sight.factIds(hit.subjects()))));
        if (hits.isEmpty()) {
            reasons.add(Reason.noMatch("DT-09", List.of()));
        }
        return new Modes(hits.stream()
                .map(hit -> new ModeFound(mode(hit), sight.factIds(hit.subjects())))
                .toList());
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
