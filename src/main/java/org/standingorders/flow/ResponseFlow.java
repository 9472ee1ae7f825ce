package org.standingorders.flow;

import java.time.Instant;
import java.util.Objects;
import org.standingorders.contact.Directory;
import org.standingorders.fact.Fact;
import org.standingorders.incident.Acknowledgement;
import org.standingorders.incident.Incident;
import org.standingorders.incident.ResponseEvent.Lapsed;
import org.standingorders.incident.Stamp;
import org.standingorders.notice.Audience;

/**
 * The one transition function: facts, commands and the passing of time all go through {@link #respond}, and nothing else
 * changes an incident. Pure: the same situation, input, instant and ids give the same outcome, byte by byte.
 */
public final class ResponseFlow {
    private final Rulebook rulebook;
    private final Telling telling;
    private final Detecting detecting;
    private final Escalating escalating;
    private final Informing informing;
    private final Obliging obliging;
    private final Reporting reporting;
    private final Failing failing;
    private final Watching watching;
    private final Commanding commanding;
    private final Advancing advancing;

    /** Nobody is kept as a contact. */
    public ResponseFlow(Rulebook rulebook) {
        this(rulebook, Directory.EMPTY);
    }

    public ResponseFlow(Rulebook rulebook, Directory directory) {
        this.rulebook = rulebook;
        telling = new Telling(directory, rulebook);
        informing = new Informing(rulebook.cadence(), telling);
        advancing = new Advancing(rulebook, new Calling(telling));
        obliging = new Obliging(rulebook.clocks(), telling);
        escalating = new Escalating(rulebook.escalator(), telling, informing);
        failing = new Failing(new Opening(escalating));
        watching = new Watching(rulebook, escalating);
        reporting = new Reporting(rulebook, new Opening(escalating), escalating);
        detecting = new Detecting(rulebook, new Correlating(rulebook, escalating));
        commanding = new Commanding(rulebook, detecting, escalating, obliging);
    }

    /** Those of whom must be known what they were told lately, before {@link Situation#attention(org.standingorders.notice.Attention)} can say it. */
    public Audience audience(Instant now) {
        return telling.audience(now);
    }

    /**
     * What the input leads to.
     *
     * @param situation read, never changed
     * @param now the receipt of the fact, the instant of the command, or the instant that time has come to
     */
    public Outcome respond(Situation situation, Input input, Instant now, Ids ids) {
        Turn turn = new Turn(situation, rulebook.policy(), ids, now);
        Outcome outcome = answered(turn, input);
        if (outcome.refused().isPresent()) {
            return outcome;
        }
        if (input instanceof Command.OnIncident command) {
            advancing.heed(turn, command);
        }
        advancing.advance(turn);
        informing.follow(turn);
        return turn.outcome();
    }

    private Outcome answered(Turn turn, Input input) {
        if (input instanceof Input.FactArrived arrived) {
            return factArrived(turn, arrived.fact());
        }
        if (input instanceof Input.TimePassed) {
            return timePassed(turn);
        }
        return input instanceof Command.Report report ? reported(turn, report) : happened(turn, input);
    }

    private Outcome happened(Turn turn, Input input) {
        if (input instanceof Input.NoticeFated fated) {
            return new Receiving(escalating).fated(turn, fated.notice(), fated.fate());
        }
        if (input instanceof Input.StepUntaken untaken) {
            advancing.untaken(turn, untaken);
            return turn.outcome();
        }
        if (input instanceof Input.PolicyFailed failed) {
            return failing.fail(turn, failed);
        }
        if (input instanceof Input.Watched watched) {
            return watching.watched(turn, watched);
        }
        return commanding.commanded(turn, (Command.OnIncident) input);
    }

    /** A late fact is stored but changes nothing (domain.md 6.1). */
    private Outcome factArrived(Turn turn, Fact fact) {
        boolean late = turn.situation()
                .newest(fact.factType(), fact.key())
                .filter(newest -> !fact.supersedes(newest))
                .isPresent();
        if (!late) {
            turn.keep(fact);
            detecting.detect(turn, fact);
            advancing.reconsider(turn, fact);
        }
        return turn.outcome();
    }

    private Outcome timePassed(Turn turn) {
        detecting.watchHeartbeats(turn);
        detecting.watchClearing(turn);
        detecting.watchSuspicions(turn);
        turn.incidents().forEach(incident -> obliging.passTime(turn, incident));
        turn.incidents().stream()
                .filter(incident -> incident.status().open())
                .forEach(incident -> passTime(turn, incident));
        return turn.outcome();
    }

    /** Another policy may have other tiers, or have them due at other times. */
    private void passTime(Turn turn, Incident incident) {
        informing.passTime(turn, incident);
        advancing.passTime(turn, incident);
        if (due(incident, turn.now())) {
            rung(turn, incident);
        } else if (!turn.situation().timedBy(rulebook.policy())) {
            escalating.followPolicy(turn, incident);
        }
    }

    private void rung(Turn turn, Incident incident) {
        Acknowledgement taken = incident.card().acknowledgement();
        if (taken != null && Objects.equals(taken.until(), incident.card().nextEscalationAt())) {
            turn.happen(incident.id(), new Lapsed(Stamp.service(turn.now()), taken));
        }
        escalating.escalate(turn, incident.id());
    }

    private static boolean due(Incident incident, Instant now) {
        Instant next = incident.card().nextEscalationAt();
        return next != null && !next.isAfter(now);
    }

    private Outcome reported(Turn turn, Command.Report report) {
        if (reporting.makesCritical(turn, report)) {
            detecting.raised(turn);
        }
        return turn.outcome();
    }
}
