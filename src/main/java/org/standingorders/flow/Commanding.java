package org.standingorders.flow;

import java.util.List;
import java.util.Optional;
import org.standingorders.incident.Approval;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentEvent;
import org.standingorders.incident.RelationEvent.Absorbed;
import org.standingorders.incident.Stamp;
import org.standingorders.rule.Severity;

/** Carries out what people ask of an incident, or says why it cannot be, and lets what follows from it happen. */
final class Commanding {
    private final Rulebook rulebook;
    private final Detecting detecting;
    private final Escalating escalating;
    private final Obliging obliging;

    Commanding(Rulebook rulebook, Detecting detecting, Escalating escalating, Obliging obliging) {
        this.rulebook = rulebook;
        this.detecting = detecting;
        this.escalating = escalating;
        this.obliging = obliging;
    }

    Outcome commanded(Turn turn, Command.OnIncident command) {
        Optional<Incident> found = turn.incident(command.incident());
        if (found.isEmpty()) {
            return Outcome.refused(
                    new Refusal(Refusal.Kind.UNKNOWN_INCIDENT, "There is no incident (" + command.incident() + ")."));
        }
        Incident incident = found.get();
        return stale(command, incident).map(Outcome::refused).orElseGet(() -> asked(turn, command, incident));
    }

    private Outcome asked(Turn turn, Command.OnIncident command, Incident incident) {
        Request request = command.request();
        if (request.alreadyMet(incident, turn.now())) {
            return Outcome.nothing();
        }
        Optional<Refusal> objection = objection(turn, incident, request);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        Optional<IncidentEvent> event = request.ask(incident, Stamp.by(command.actor(), turn.now()), rulebook.house());
        if (event.isEmpty()) {
            return Outcome.refused(request.refusal(incident));
        }
        if (comesBack(incident, event.get())
                && turn.standing(incident.card().origin().dedupKey()).isPresent()) {
            return Outcome.refused(Refusal.keyTaken(incident.card().origin().dedupKey()));
        }
        move(turn, incident, event.get(), request);
        return turn.outcome();
    }

    private Optional<Refusal> objection(Turn turn, Incident incident, Request request) {
        return unknownEvidence(request, turn)
                .or(() -> unsettled(incident, request)
                        .or(() -> request.objection(incident, turn::incident))
                        .map(why -> new Refusal(Refusal.Kind.WRONG_STATE, why)));
    }

    /** Of what no row of DT-10 asks nothing would follow. */
    private Optional<Refusal> unknownEvidence(Request request, Turn turn) {
        List<String> keys = rulebook.orienter().evidenceKeys(turn.now());
        return Optional.of(request)
                .filter(ActRequest.GiveEvidence.class::isInstance)
                .map(given -> ((ActRequest.GiveEvidence) given).evidence().key())
                .filter(key -> !keys.contains(key))
                .map(key -> new Refusal(
                        Refusal.Kind.UNKNOWN_EVIDENCE,
                        "key must be one of " + String.join(", ", keys) + " (DT-10). Maybe add a note instead."));
    }

    /** Nothing ends while somebody is at work on it: what comes of that must be known (A50). */
    private static Optional<String> unsettled(Incident incident, Request request) {
        return incident.card()
                .response()
                .open()
                .filter(one -> request.ends() && one.underWay())
                .map(one -> "A step of (" + one.strategy() + ") is given out. Wait for its report, or report it.");
    }

    private void move(Turn turn, Incident before, IncidentEvent event, Request request) {
        Incident after = turn.happen(before.id(), event);
        if (request.movesEscalation()) {
            escalating.escalate(turn, after.id());
        }
        if (request instanceof Request.MarkDuplicate marked) {
            turn.happen(marked.of(), Absorbed.of(before, event.stamp()));
        }
        if (request instanceof DutyRequest.Find find) {
            obliging.oblige(turn, after.id(), find.finding().kind());
        }
        if (becomesCritical(before, after)) {
            detecting.raised(turn);
        }
    }

    private static boolean becomesCritical(Incident before, Incident after) {
        return after.card().severity() == Severity.CRITICAL && before.card().severity() != Severity.CRITICAL;
    }

    private static boolean comesBack(Incident incident, IncidentEvent event) {
        return !incident.status().open() && event.after(incident).status().open();
    }

    private static Optional<Refusal> stale(Command.OnIncident command, Incident incident) {
        Integer expected = command.expected();
        return version(command.request(), incident)
                .filter(version -> expected != null && !expected.equals(version))
                .map(version -> new Refusal(
                        Refusal.Kind.STALE_VERSION,
                        "It is at version (" + version + "), not (" + expected
                                + "). Read it again and decide whether the change still makes sense."));
    }

    /** A question has a version of its own: what else happens to the incident makes no difference to it. */
    private static Optional<Integer> version(Request request, Incident incident) {
        return request instanceof ApprovalRequest answer
                ? answer.known(incident).map(Approval::version)
                : Optional.of(incident.card().edition());
    }
}
