package org.standingorders.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.standingorders.act.ExecutionId;
import org.standingorders.contact.Directory;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.fact.Labels;
import org.standingorders.fact.Quality;
import org.standingorders.fact.Reading;
import org.standingorders.flow.Command;
import org.standingorders.flow.Decision;
import org.standingorders.flow.Happening;
import org.standingorders.flow.Input;
import org.standingorders.flow.Outcome;
import org.standingorders.flow.Refusal;
import org.standingorders.flow.Request;
import org.standingorders.flow.ResponseFlow;
import org.standingorders.flow.Rulebook;
import org.standingorders.flow.Situation;
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
public final class Story {
    public static final Actor ALICE = new Actor("alice", "responder");
    private static final String DAY = "2026-01-10T";

    private ResponseFlow flow;
    private final Situation situation = new Situation(Fact.DEFAULT_PROGRAM);
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Happening> happenings = new ArrayList<>();
    private PolicyDigest policy;
    private Instant now = at("14:30:00");
    private Duration ttl = Fact.DEFAULT_TTL;
    private Quality quality = Quality.GOOD;
    private Outcome last;
    private long ids;

    private Story(Rulebook rulebook, Directory directory) {
        flow = new ResponseFlow(rulebook, directory);
        policy = rulebook.policy();
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
        now = at(time);
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
        last = respond(new Command.OnIncident(ALICE, the(type).id(), null, request));
        return this;
    }

    public Story asks(IncidentId incident, Request request) {
        last = respond(new Command.OnIncident(ALICE, incident, null, request));
        return this;
    }

    /** No executor takes a step of the last execution. */
    public Story untaken(IncidentType type, int step, String why) {
        return untaken(the(type), step, why);
    }

    public Story untaken(Incident incident, int step, String why) {
        ExecutionId execution =
                incident.card().response().execution().orElseThrow().id();
        last = respond(new Input.StepUntaken(incident.id(), execution, step, why));
        return this;
    }

    /** Alice reports it by hand. */
    public Story reports(IncidentType type, Severity severity, String summary) {
        last = respond(new Command.Report(ALICE, type, severity, summary, null));
        return this;
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

    public Situation situation() {
        return situation;
    }

    public List<Decision> decisions() {
        return decisions;
    }

    public List<Happening> happenings() {
        return happenings;
    }

    public Outcome last() {
        return last;
    }

    public Refusal refusal() {
        return last.refused().orElseThrow();
    }

    public List<Incident> incidents() {
        return List.copyOf(situation.incidents());
    }

    public List<IncidentType> types() {
        return incidents().stream().map(incident -> incident.card().type()).toList();
    }

    /** The newest incident of a type. */
    public Incident the(IncidentType type) {
        return incidents().stream()
                .filter(incident -> incident.card().type() == type)
                .reduce((older, newer) -> newer)
                .orElseThrow();
    }

    /** The roles told of the newest incident of a type, in order. */
    public List<String> told(IncidentType type) {
        return the(type).card().told().stream().map(told -> told.role().name()).toList();
    }

    /** The roles told by what happened last, whatever the incident. */
    public List<String> newlyTold() {
        return last.incidents().stream()
                .flatMap(incident -> incident.card().told().stream())
                .filter(told -> told.at().equals(now))
                .map(told -> told.role().name())
                .toList();
    }
}
