package org.standingorders.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standingorders.contact.Directory;
import org.standingorders.detect.DetectQuestion;
import org.standingorders.detect.Detected;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.incident.Acknowledgement;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentId;
import org.standingorders.rule.Point;
import org.standingorders.rule.Ruling;

/**
 * One scene tried on a policy, from an empty situation and with ids of its own: the same scene always comes out the same,
 * and nothing of it is stored. Good for one use.
 */
public final class Rehearsal {
    private static final long VERSION_7 = 0x7000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final Rulebook rulebook;
    private final ResponseFlow flow;
    private final Map<String, Situation> situations = new LinkedHashMap<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<FactId> late = new ArrayList<>();
    private long count;

    private Rehearsal(Rulebook rulebook) {
        this.rulebook = rulebook;
        flow = new ResponseFlow(rulebook);
    }

    public static Rehearsed of(Scene scene, Rulebook rulebook) {
        return new Rehearsal(rulebook).play(scene);
    }

    private Rehearsed play(Scene scene) {
        Optional<Incident> supposed = Optional.ofNullable(scene.incident()).map(one -> place(one, scene.now()));
        decisions.clear();
        scene.facts().forEach(fact -> arrive(fact, scene.now()));
        supposed.ifPresent(incident -> askAbout(incident, scene.now()));
        List<Incident> incidents = situations.values().stream()
                .flatMap(situation -> situation.incidents().stream())
                .toList();
        return new Rehearsed(decisions, incidents, late);
    }

    private Incident place(Supposed supposed, Instant now) {
        Incident incident = supposed.incident(new IncidentId(nextId()));
        Situation situation = Situation.of(supposed.programId(), List.of(), List.of(incident), Recollection.NONE);
        situations.put(supposed.programId(), situation);
        if (supposed.hasPast()) {
            liveThrough(situation, incident.id(), supposed.acknowledgement(), now);
        }
        return incident;
    }

    private void liveThrough(Situation situation, IncidentId id, @Nullable Acknowledgement taken, Instant now) {
        if (taken != null && !taken.at().isAfter(now)) {
            passTime(situation, taken.at());
            Request acknowledge = new Request.Acknowledge(taken.until(), taken.note());
            respond(situation, new Command.OnIncident(taken.by(), id, null, acknowledge), taken.at());
        }
        passTime(situation, now);
    }

    /** Every tier that falls due before the instant. */
    private void passTime(Situation situation, Instant until) {
        Optional<Instant> next = situation.nextEscalation();
        while (next.isPresent() && next.get().isBefore(until)) {
            respond(situation, new Input.TimePassed(), next.get());
            next = situation.nextEscalation();
        }
    }

    private void respond(Situation situation, Input input, Instant at) {
        keep(situation, flow.respond(situation, input, at, this::nextId));
    }

    private void keep(Situation situation, Outcome outcome) {
        situation.apply(outcome);
        decisions.addAll(outcome.decisions());
    }

    private void arrive(Fact fact, Instant now) {
        Situation situation = situation(fact.programId());
        Outcome outcome = flow.respond(situation, new Input.FactArrived(fact), now, this::nextId);
        if (outcome.current() == null) {
            late.add(fact.id());
        } else if (outcome.decisions().isEmpty()) {
            decisions.addAll(quiet(situation, fact, now));
        }
        keep(situation, outcome);
    }

    /** In service a quiet fact writes no decision; here its answer is what was asked for. */
    private List<Decision> quiet(Situation situation, Fact fact, Instant now) {
        Turn turn = turn(situation, now);
        turn.keep(fact);
        DetectQuestion question = new Surroundings(turn).around(fact);
        Ruling<Detected> ruling = rulebook.detector().detect(question);
        turn.decided(turn.newDecision(), Point.DETECT, new Asked(question, List.of(fact.id()), ruling), List.of());
        return turn.outcome().decisions();
    }

    private void askAbout(Incident supposed, Instant now) {
        Situation situation = situation(supposed.card().programId());
        if (situation.incident(supposed.id()).filter(one -> one.status().open()).isPresent()) {
            Turn turn = turn(situation, now);
            Telling telling = new Telling(Directory.EMPTY, rulebook);
            Informing informing = new Informing(rulebook.cadence(), telling);
            new Escalating(rulebook.escalator(), telling, informing).escalate(turn, supposed.id());
            keep(situation, turn.outcome());
        }
    }

    private Situation situation(String programId) {
        return situations.computeIfAbsent(programId, Situation::new);
    }

    private Turn turn(Situation situation, Instant now) {
        return new Turn(situation, rulebook.policy(), this::nextId, now);
    }

    private UUID nextId() {
        return new UUID(VERSION_7, VARIANT | ++count);
    }
}
