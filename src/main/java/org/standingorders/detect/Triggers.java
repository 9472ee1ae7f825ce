package org.standingorders.detect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.standingorders.rule.Consulted;
import org.standingorders.rule.Firing;
import org.standingorders.rule.IncidentType;
import org.standingorders.rule.RowHit;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Row;
import org.standingorders.table.RowId;

/** DT-01 as detection reads it: what a matching row says, and which conditions a fact shows to be false. */
final class Triggers {
    private final DecisionTable table;
    private final Map<RowId, Trigger> byRow = new HashMap<>();
    private final Map<String, Trigger> byRule = new HashMap<>();

    Triggers(DecisionTable table) {
        this.table = table;
        table.rows().forEach(row -> {
            Trigger trigger = Trigger.of(table, row);
            byRow.put(row.id(), trigger);
            byRule.put(trigger.rule(), trigger);
        });
    }

    String id() {
        return table.id().value();
    }

    Consulted shown(Firing firing) {
        return new Consulted(table, firing.facts());
    }

    boolean autoActivates(IncidentType type) {
        return first(type).map(Trigger::autoActivates).orElse(false);
    }

    /** Whether a program has one incident of this type at most. */
    boolean oneForEachProgram(IncidentType type) {
        return first(type).map(Trigger::scope).filter(Scope.PROGRAM::equals).isPresent();
    }

    private Optional<Trigger> first(IncidentType type) {
        return table.rows().stream()
                .filter(Row::enabled)
                .map(row -> Objects.requireNonNull(byRow.get(row.id())))
                .filter(trigger -> trigger.type() == type)
                .findFirst();
    }

    Detection detection(DetectQuestion question, RowHit hit) {
        return Objects.requireNonNull(byRow.get(hit.row().id())).detection(question, hit);
    }

    /** Conditions of open incidents that the question's facts show to be false; unknown values show nothing (A9). */
    List<GoodReading> goodReadings(DetectQuestion question, Firing firing, List<Detection> detections) {
        if (!mayClear(question)) {
            return List.of();
        }
        return question.watched().stream()
                .filter(watch ->
                        detections.stream().noneMatch(one -> one.dedupKey().equals(watch.dedupKey())))
                .flatMap(watch -> goodReading(question, firing, watch).stream())
                .toList();
    }

    private Optional<GoodReading> goodReading(DetectQuestion question, Firing firing, Watch watch) {
        return Optional.ofNullable(byRule.get(watch.row()))
                .flatMap(trigger -> trigger.goodReading(question, firing, watch));
    }

    private static boolean mayClear(DetectQuestion question) {
        return question.fact() != null && question.fact().mayClearAt(question.asOf());
    }
}
