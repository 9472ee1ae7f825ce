package org.standingorders.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.standingorders.act.ExecutionId;
import org.standingorders.contact.Directory;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.fact.Labels;
import org.standingorders.fact.Quality;
import org.standingorders.fact.Reading;
import org.standingorders.flow.Command;
import org.standingorders.flow.Input;
import org.standingorders.flow.Outcome;
import org.standingorders.flow.Request;
import org.standingorders.flow.ResponseFlow;
import org.standingorders.flow.Rulebook;
import org.standingorders.incident.Actor;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentId;
import org.standingorders.rule.IncidentType;
import org.standingorders.rule.PolicyDigest;
import org.standingorders.rule.Severity;

/**
 * A time line played through the one transition function, with the policy that is shipped: what is posted, what people do and
 * what time brings. Times are those of 10 January 2026, such as {@code 14:45:00.001}.
 */
public final class Story extends Played {
    public static final Actor ALICE = new Actor("alice", "responder");
    private static final String DAY = "2026-01-10T";

    private ResponseFlow flow;
    private PolicyDigest policy;
    private Duration ttl = Fact.DEFAULT_TTL;
    private Quality quality = Quality.GOOD;
    private long ids;

    private Story(Rulebook rulebook, Directory directory) {
        flow = new ResponseFlow(rulebook, directory);
        policy = rulebook.policy();
        now = at("14:30:00");
        last = respond(new Input.TimePassed());
    }

    public static Story begin() {
        return under(Shipped.rulebook());
    }

    public static Story under(Rulebook rulebook) {
        return new Story(rulebook, Directory.EMPTY);
    }

    /** With the shipped policy and these people. */
    public static Story among(Directory directory) {
        return new Story(Shipped.rulebook(), directory);
    }

    public static Instant at(String time) {
        return Instant.parse(DAY + time + "Z");
    }

    /** Goes on at this time; nothing happens by that alone. */
    public Story then(String time) {
        return then(at(time));
    }

    public Story then(Instant time) {
        now = time;
        return this;
    }

    public Story later(Duration wait) {
        now = now.plus(wait);
        return this;
    }

    /** Goes on when time alone next concerns an incident, and the timer rings; nothing happens where none is set. */
    public Story wakes() {
        situation.nextWake().filter(next -> next.isAfter(now)).ifPresent(next -> now = next);
        return rings();
    }

    public Instant now() {
        return now;
    }

    /** The facts that follow count as fresh for so long. */
    public Story fresh(Duration longer) {
        ttl = longer;
        return this;
    }

    /** The facts that follow came with a time that cannot be trusted, or too late. */
    public Story of(Quality judged) {
        quality = judged;
        return this;
    }

    public Story posts(Reading... readings) {
        for (Reading reading : readings) {
            FactId id = new FactId(nextId());
            last = respond(new Input.FactArrived(
                    new Fact(id, situation.programId(), "monitor", 1, now, now, ttl, quality, Labels.NONE, reading)));
        }
        return this;
    }

    /** From now on these are the contacts, under the shipped policy. */
    public Story goesOnAmong(Directory directory) {
        flow = new ResponseFlow(Shipped.rulebook(), directory);
        return this;
    }

    /** The owner activates this policy. */
    public Story goesOnUnder(Rulebook rulebook) {
        flow = new ResponseFlow(rulebook);
        policy = rulebook.policy();
        return this;
    }

    /** The timer rings. */
    public Story rings() {
        last = respond(new Input.TimePassed());
        situation.timed(policy);
        return this;
    }

    public Story asks(IncidentType type, Request request) {
        return asks(the(type).id(), request);
    }

    public Story asks(IncidentId incident, Request request) {
        return takes(new Command.OnIncident(ALICE, incident, null, request));
    }

    /** Anything else happens. */
    public Story takes(Input input) {
        last = respond(input);
        return this;
    }

    public Story untaken(Incident incident, int step, String why) {
        ExecutionId execution =
                incident.card().response().execution().orElseThrow().id();
        last = respond(new Input.StepUntaken(incident.id(), execution, step, why));
        return this;
    }

    /** Alice reports it by hand. */
    public Story reports(IncidentType type, Severity severity, String summary) {
        return takes(new Command.Report(ALICE, type, severity, summary, null));
    }

    private Outcome respond(Input input) {
        Outcome outcome = flow.respond(situation, input, now, this::nextId);
        situation.apply(outcome);
        decisions.addAll(outcome.decisions());
        happenings.addAll(outcome.happenings());
        return outcome;
    }

    private UUID nextId() {
        return new UUID(0x7000L, 0x8000_0000_0000_0000L | ++ids);
    }
}
