package org.standingorders.flow;

import java.util.List;
import org.standingorders.contact.Reach;
import org.standingorders.duty.Duties;
import org.standingorders.duty.DutyQuestion;
import org.standingorders.duty.RegulatoryClocks;
import org.standingorders.incident.DecisionId;
import org.standingorders.incident.DutyEvent.Found;
import org.standingorders.incident.DutyEvent.Obliged;
import org.standingorders.incident.DutyEvent.Reminded;
import org.standingorders.incident.HumanFinding;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentId;
import org.standingorders.incident.Obligation;
import org.standingorders.incident.Stamp;
import org.standingorders.incident.Told;
import org.standingorders.notice.Occasion;
import org.standingorders.rule.Point;
import org.standingorders.rule.Ruling;

/** Starts the clocks that a person's finding starts, and reminds those whose duty it is (DT-31). */
final class Obliging {
    private static final String TIER = "duty";

    private final RegulatoryClocks clocks;
    private final Telling telling;

    Obliging(RegulatoryClocks clocks, Telling telling) {
        this.clocks = clocks;
        this.telling = telling;
    }

    /** A later finding of a kind takes the place of the earlier: what follows from both goes on, with its clock. */
    void oblige(Turn turn, IncidentId id, HumanFinding.Kind kind) {
        Incident incident = turn.incident(id).orElseThrow();
        Found found = incident.card().obligations().finding(kind).orElseThrow();
        DutyQuestion question = new DutyQuestion(turn.now(), found.finding(), found.discoveredAt());
        Ruling<Duties> ruling = clocks.follow(question);
        DecisionId decision = turn.newDecision();
        Asked asked = new Asked(question, incident.card().factIds(), ruling);
        turn.decided(decision, Point.ESCALATE, asked, List.of(id));
        Following following = new Following(incident, kind, ruling.answer().list());
        List<Obligation> begun = following.begun(turn.now());
        List<Told> told = telling.tell(turn, id, decision, Occasion.DUTY, told(turn, incident, begun));
        Stamp stamp = Stamp.decided(decision, turn.now(), List.of());
        turn.happen(id, new Obliged(stamp, begun, following.dropped(), told));
    }

    void passTime(Turn turn, Incident incident) {
        List<Obligation> due = incident.card()
                .obligations()
                .open()
                .filter(one -> one.alarms(turn.now()))
                .toList();
        if (!due.isEmpty()) {
            List<Told> told = telling.tell(turn, incident.id(), null, Occasion.DUTY, told(turn, incident, due));
            List<Integer> numbers = due.stream().map(Obligation::number).toList();
            turn.happen(incident.id(), new Reminded(Stamp.service(turn.now()), numbers, told));
        }
    }

    private List<Told> told(Turn turn, Incident incident, List<Obligation> duties) {
        return duties.stream().map(duty -> told(turn, incident, duty)).toList();
    }

    private Told told(Turn turn, Incident incident, Obligation duty) {
        Reach reach = telling.reaches(turn, List.of(duty.role())).get(0);
        return new Told(
                incident.card().severity(),
                TIER,
                duty.rule(),
                duty.role(),
                reach.by(),
                reach.people(),
                turn.now(),
                turn.now(),
                false,
                null,
                List.of(),
                null);
    }
}
