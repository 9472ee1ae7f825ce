package org.standingorders.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.incident.Card;
import org.standingorders.incident.DecisionId;
import org.standingorders.incident.Incident;
import org.standingorders.incident.OodaEvent.Observed;
import org.standingorders.incident.OodaEvent.Oriented;
import org.standingorders.incident.Recorded;
import org.standingorders.incident.Response;
import org.standingorders.incident.Stamp;
import org.standingorders.incident.Status;
import org.standingorders.observe.Observation;
import org.standingorders.observe.ObserveQuestion;
import org.standingorders.observe.Observer;
import org.standingorders.orient.BandedChange;
import org.standingorders.orient.CoverageFall;
import org.standingorders.orient.OrientQuestion;
import org.standingorders.orient.Orientation;
import org.standingorders.orient.Orienter;
import org.standingorders.rule.Point;
import org.standingorders.rule.Ruling;

/** Sees how things stand with an incident, and understands it; again when what is understood changes (S22 to S34). */
final class Orienting {
    /** Numbers that sway from one reading to the next are not told more often; whom it reaches is told at once. */
    private static final Duration LULL = Duration.ofMinutes(5);

    private final Rulebook rulebook;
    private final Boxing boxing;

    Orienting(Rulebook rulebook, Boxing boxing) {
        this.rulebook = rulebook;
        this.boxing = boxing;
    }

    void observe(Turn turn, Incident incident) {
        boolean first = incident.status() == Status.OBSERVING
                || incident.card().response().observation() == null;
        observed(turn, incident, looked(turn, incident), first ? boxing.first(turn, incident) : null);
    }

    void orient(Turn turn, Incident incident) {
        Recorded<Observation> seen =
                Objects.requireNonNull(incident.card().response().observation());
        oriented(turn, incident, understood(turn, incident, seen.answer()), null);
    }

    /** What is understood now, where it differs from what was; then why it does. */
    Optional<String> again(Turn turn, Incident incident) {
        Recorded<Orientation> known = incident.card().response().orientation();
        if (known == null) {
            return Optional.empty();
        }
        Looked seen = looked(turn, incident);
        Understood now = understood(turn, incident, seen.ruling().answer());
        Optional<String> why = difference(known.answer(), now.ruling().answer());
        why.ifPresent(because -> {
            observed(turn, incident, seen, null);
            oriented(turn, incident, now, because);
        });
        return why;
    }

    /** What people read follows the facts, also where nothing else is understood by it. */
    void look(Turn turn, Incident incident) {
        Recorded<Observation> known = incident.card().response().observation();
        if (known != null) {
            Looked seen = looked(turn, incident);
            if (isNews(known.answer(), seen.ruling().answer())) {
                observed(turn, incident, seen, null);
            }
        }
    }

    private static boolean isNews(Observation before, Observation now) {
        boolean lull = now.asOf().isBefore(before.asOf().plus(LULL));
        return !before.reachesAs(now) || !lull && !before.standsAs(now);
    }

    private record Looked(ObserveQuestion question, Ruling<Observation> ruling) {}

    private record Understood(OrientQuestion question, Ruling<Orientation> ruling) {}

    private Looked looked(Turn turn, Incident incident) {
        Card card = incident.card();
        Collection<Fact> known = Gathering.newest(turn, Observer.FACT_TYPES);
        ObserveQuestion question = ObserveQuestion.about(
                turn.now(), "system", card.times().onsetAt(), card.id().toString(), known);
        return new Looked(question, rulebook.observer().observe(question));
    }

    private Understood understood(Turn turn, Incident incident, Observation observation) {
        Response response = incident.card().response();
        List<Fact> facts = Gathering.with(response.evidence(), Gathering.newest(turn, Orienter.FACT_TYPES));
        CoverageFall fall = CoverageTrail.fall(turn).orElse(null);
        OrientQuestion question = new OrientQuestion(turn.now(), observation, facts, response.findings(), fall);
        return new Understood(question, rulebook.orienter().orient(question));
    }

    private static void observed(Turn turn, Incident incident, Looked seen, @Nullable Instant boxEnds) {
        DecisionId decision = turn.newDecision();
        turn.decided(
                decision,
                Point.OBSERVE,
                new Asked(seen.question(), ids(seen.question().facts()), seen.ruling()),
                List.of(incident.id()));
        turn.happen(
                incident.id(),
                new Observed(
                        Stamp.decided(decision, turn.now(), List.of()),
                        seen.ruling().answer(),
                        boxEnds));
    }

    private static void oriented(Turn turn, Incident incident, Understood now, @Nullable String because) {
        DecisionId decision = turn.newDecision();
        turn.decided(
                decision,
                Point.ORIENT,
                new Asked(now.question(), grounds(now.question()), now.ruling()),
                List.of(incident.id()));
        turn.happen(
                incident.id(),
                new Oriented(
                        Stamp.decided(decision, turn.now(), List.of()),
                        now.ruling().answer(),
                        because));
    }

    private static List<FactId> grounds(OrientQuestion question) {
        CoverageFall fall = question.coverageFall();
        Stream<FactId> compared = fall == null ? Stream.empty() : fall.factIds().stream();
        return Stream.concat(ids(question.facts()).stream(), compared).toList();
    }

    private static List<FactId> ids(List<Fact> facts) {
        return facts.stream().map(Fact::id).toList();
    }

    /** What of it people would want to know: what is to be done may change with it, or how sure that is. */
    private static Optional<String> difference(Orientation before, Orientation after) {
        if (before.suspected() != after.suspected()) {
            return Optional.of("the suspected cause is no longer " + before.suspected() + " but " + after.suspected());
        }
        if (!Objects.equals(change(before), change(after))) {
            return Optional.of("another change is suspected");
        }
        if (before.failureMode() != after.failureMode()) {
            return Optional.of("what broke is no longer " + before.failureMode() + " but " + after.failureMode());
        }
        if (before.contested() != after.contested()) {
            return Optional.of(after.contested() ? "another cause is nearly as likely" : "no other cause is as likely");
        }
        return sureness(before, after);
    }

    private static Optional<String> sureness(Orientation before, Orientation after) {
        if (before.blastRadius().contained() != after.blastRadius().contained()) {
            return Optional.of(
                    "whether it is contained is now " + after.blastRadius().contained());
        }
        return before.hypotheses().equals(after.hypotheses())
                ? Optional.empty()
                : Optional.of("what speaks for each cause has changed");
    }

    private static @Nullable String change(Orientation orientation) {
        BandedChange suspected = orientation.suspectedChange();
        return suspected == null ? null : suspected.change().changeId();
    }
}
