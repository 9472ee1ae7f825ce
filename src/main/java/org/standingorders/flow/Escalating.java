package org.standingorders.flow;

import java.util.List;
import org.standingorders.escalate.EscalateQuestion;
import org.standingorders.escalate.Escalation;
import org.standingorders.escalate.Escalator;
import org.standingorders.incident.DecisionId;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentId;
import org.standingorders.incident.ResponseEvent.Escalated;
import org.standingorders.incident.Stamp;
import org.standingorders.incident.Told;
import org.standingorders.rule.Point;
import org.standingorders.rule.Ruling;

/** Asks the escalation matrix about an incident and records whom it names. */
final class Escalating {
    private final Escalator escalator;

    Escalating(Escalator escalator) {
        this.escalator = escalator;
    }

    void escalate(Turn turn, IncidentId id) {
        Incident incident = turn.incident(id).orElseThrow();
        EscalateQuestion question = EscalateQuestion.about(incident, turn.now());
        Ruling<Escalation> ruling = escalator.escalate(question);
        DecisionId decision = turn.newDecision();
        turn.decided(
                decision,
                Point.ESCALATE,
                new Turn.Asked(question, incident.card().factIds(), ruling),
                List.of(id));
        Stamp stamp = Stamp.decided(decision, turn.now(), List.of());
        List<Told> told =
                ruling.answer().toTell().stream().map(one -> one.by(decision)).toList();
        turn.happen(id, new Escalated(stamp, told, ruling.answer().next()));
    }
}
