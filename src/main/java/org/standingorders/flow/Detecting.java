package org.standingorders.flow;

import java.util.List;
import java.util.stream.Stream;
import org.standingorders.detect.DetectQuestion;
import org.standingorders.detect.Detected;
import org.standingorders.detect.Detection;
import org.standingorders.detect.GoodReading;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.incident.Actor;
import org.standingorders.incident.DecisionId;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentId;
import org.standingorders.incident.RelationEvent.Linked;
import org.standingorders.incident.Stamp;
import org.standingorders.rule.IncidentType;
import org.standingorders.rule.Point;
import org.standingorders.rule.Ruling;
import org.standingorders.rule.Severity;

/** Asks whether something is an incident, and has it correlated if so. */
final class Detecting {
    private final Rulebook rulebook;
    private final Correlating correlating;

    Detecting(Rulebook rulebook, Correlating correlating) {
        this.rulebook = rulebook;
        this.correlating = correlating;
    }

    void detect(Turn turn, Fact fact) {
        settle(turn, new Surroundings(turn).around(fact), List.of(fact.id()));
    }

    void watchHeartbeats(Turn turn) {
        DetectQuestion question = new Surroundings(turn).heartbeats();
        if (!question.heartbeats().isEmpty()) {
            settle(turn, question, List.of());
        }
    }

    void watchClearing(Turn turn) {
        correlating.recover(turn);
    }

    void watchSuspicions(Turn turn) {
        int before = turn.incidents().size();
        correlating.ripen(turn);
        findClusters(turn, turn.incidents().size() > before);
    }

    /** An incident has become critical by a person's word. */
    void raised(Turn turn) {
        findClusters(turn, true);
    }

    private Detected settle(Turn turn, DetectQuestion question, List<FactId> facts) {
        Ruling<Detected> ruling = rulebook.detector().detect(question);
        Detected detected = ruling.answer();
        turn.keep(detected.level());
        if (detected.detections().isEmpty() && detected.goodReadings().isEmpty()) {
            return detected;
        }
        int before = turn.incidents().size();
        DecisionId decision = turn.newDecision();
        List<IncidentId> touched = correlating.correlate(turn, detected);
        turn.decided(decision, Point.DETECT, new Asked(question, facts, ruling), touched);
        findClusters(turn, turn.incidents().size() > before && anyCritical(detected));
        return detected;
    }

    private static boolean anyCritical(Detected detected) {
        return detected.detections().stream()
                .anyMatch(one -> one.severity() == Severity.CRITICAL && one.type() != IncidentType.MULTIPLE_FAILURES);
    }

    /** Several critical incidents that opened close together get a common parent (A8). */
    private void findClusters(Turn turn, boolean criticalOpened) {
        if (!criticalOpened) {
            return;
        }
        DetectQuestion question = new Surroundings(turn).openings();
        if (question.openings().size() > 1) {
            settle(turn, question, List.of()).detections().forEach(parent -> join(turn, parent));
        }
    }

    private static void join(Turn turn, Detection detected) {
        Incident parent = turn.standing(detected.dedupKey()).orElseThrow();
        Stamp stamp = new Stamp(turn.now(), Actor.SYSTEM, null, List.of());
        detected.joins().stream()
                .flatMap(key -> turn.standing(key).stream())
                .filter(incident -> incident.card().parentId() == null)
                .forEach(incident -> turn.happen(incident.id(), new Linked(stamp, parent.id())));
    }

    static List<FactId> facts(Detected detected) {
        return Stream.concat(
                        detected.detections().stream().map(Detection::factIds),
                        detected.goodReadings().stream().map(GoodReading::factIds))
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
