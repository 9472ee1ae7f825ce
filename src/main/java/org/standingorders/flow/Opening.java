package org.standingorders.flow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.standingorders.detect.Detection;
import org.standingorders.fact.Fact;
import org.standingorders.incident.AwaitingActivation;
import org.standingorders.incident.ConditionEvent.Opened;
import org.standingorders.incident.DecisionId;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentId;
import org.standingorders.incident.Origin;
import org.standingorders.incident.Stamp;

/** Opens incidents: starts the response where the policy says so (S10) and addresses the immediate tier (S14). */
final class Opening {
    private final Escalating escalating;

    Opening(Escalating escalating) {
        this.escalating = escalating;
    }

    IncidentId open(Turn turn, Detection detection, DecisionId decision, @Nullable IncidentId recurrenceOf) {
        IncidentId id = turn.newIncident();
        Stamp stamp = Stamp.decided(decision, turn.now(), detection.factIds());
        return begin(
                turn,
                new Opened(
                        stamp,
                        id,
                        turn.situation().programId(),
                        detection.type(),
                        detection.severity(),
                        origin(detection, recurrenceOf),
                        onset(turn, detection.dedupKey()),
                        detection.autoActivate()));
    }

    IncidentId begin(Turn turn, Opened opened) {
        Incident incident = turn.happen(opened.id(), opened);
        if (opened.autoActivate()) {
            incident.as(AwaitingActivation.class)
                    .ifPresent(waiting -> turn.happen(opened.id(), waiting.activate(opened.stamp())));
        }
        tell(turn, opened.id());
        return opened.id();
    }

    /** Asks whom the incident has to tell now; one that only links others tells nobody (A8). */
    void tell(Turn turn, IncidentId id) {
        if (turn.incident(id).orElseThrow().card().origin().escalates()) {
            escalating.escalate(turn, id);
        }
    }

    private static Origin origin(Detection detection, @Nullable IncidentId recurrenceOf) {
        return new Origin(
                detection.dedupKey(),
                detection.row(),
                detection.trigger(),
                detection.measured(),
                detection.measured(),
                detection.seenOn(),
                detection.level(),
                detection.clearing(),
                detection.escalates(),
                recurrenceOf,
                null);
    }

    /** When it was first suspected; else the observation that gave it away, as far as its clock can be trusted. */
    private static Instant onset(Turn turn, String dedupKey) {
        Instant seen = turn.arrived().map(Fact::effectiveAt).orElse(turn.now());
        return turn.suspicions().of(dedupKey).map(Suspicion::since).orElse(seen);
    }
}
