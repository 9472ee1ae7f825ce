package org.standingorders.flow;

import java.util.List;
import java.util.Objects;
import org.standingorders.contact.Reach;
import org.standingorders.escalate.EscalateQuestion;
import org.standingorders.escalate.Escalation;
import org.standingorders.escalate.Escalator;
import org.standingorders.incident.Card;
import org.standingorders.incident.DecisionId;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentId;
import org.standingorders.incident.Muting;
import org.standingorders.incident.ResponseEvent.Escalated;
import org.standingorders.incident.ResponseEvent.Muted;
import org.standingorders.incident.Stamp;
import org.standingorders.incident.Told;
import org.standingorders.notice.Notice;
import org.standingorders.notice.Occasion;
import org.standingorders.rule.Point;
import org.standingorders.rule.Ruling;

/** Asks the escalation matrix about an incident and records whom it names. */
final class Escalating {
    private final Escalator escalator;
    private final Telling telling;
    private final Informing informing;

    Escalating(Escalator escalator, Telling telling, Informing informing) {
        this.escalator = escalator;
        this.telling = telling;
        this.informing = informing;
    }

    void escalate(Turn turn, IncidentId id) {
        ask(turn, id, List.of());
    }

    /** Those who stand in for people that a notice did not reach are told, and the next tier early (A26). */
    void instead(Turn turn, IncidentId id, Notice undelivered) {
        ask(turn, id, telling.standIns(turn, undelivered.roles()));
    }

    /** Asks again where the policy in force would tell somebody now or next at another time; a lapse asks by itself. */
    void followPolicy(Turn turn, Incident incident) {
        Card card = incident.card();
        if (!card.origin().escalates() || card.acknowledgedAt(turn.now())) {
            return;
        }
        Escalation answer =
                escalator.escalate(question(turn, incident, List.of())).answer();
        if (!answer.toTell().isEmpty() || !Objects.equals(answer.next(), card.nextEscalationAt())) {
            escalate(turn, incident.id());
        }
    }

    private EscalateQuestion question(Turn turn, Incident incident, List<Reach> standIns) {
        return EscalateQuestion.about(incident, turn.now(), telling.reaches(turn, escalator.roles()), standIns);
    }

    private void ask(Turn turn, IncidentId id, List<Reach> standIns) {
        Incident incident = turn.incident(id).orElseThrow();
        EscalateQuestion question = question(turn, incident, standIns);
        Ruling<Escalation> ruling = escalator.escalate(question);
        DecisionId decision = turn.newDecision();
        turn.decided(
                decision, Point.ESCALATE, new Asked(question, incident.card().factIds(), ruling), List.of(id));
        Stamp stamp = Stamp.decided(decision, turn.now(), List.of());
        record(turn, incident, stamp, ruling.answer());
    }

    private void record(Turn turn, Incident incident, Stamp stamp, Escalation answer) {
        DecisionId decision = Objects.requireNonNull(stamp.decisionId());
        List<Told> told = telling.tell(turn, incident.id(), decision, Occasion.ESCALATION, answer.toTell());
        Muting muting = answer.muting();
        if (muting == null || !told.isEmpty()) {
            turn.happen(incident.id(), new Escalated(stamp, told, answer.next(), informing.next(turn, incident, told)));
        }
        if (muting != null) {
            turn.happen(incident.id(), new Muted(stamp, muting, Objects.requireNonNull(answer.next())));
        }
    }
}
