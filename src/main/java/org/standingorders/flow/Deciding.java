package org.standingorders.flow;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.standingorders.decide.DecideQuestion;
import org.standingorders.decide.Decider;
import org.standingorders.decide.Diagnosis;
import org.standingorders.decide.Plan;
import org.standingorders.decide.Tried;
import org.standingorders.fact.DatabaseHealth;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.fact.Level;
import org.standingorders.incident.Actor;
import org.standingorders.incident.Card;
import org.standingorders.incident.DecisionId;
import org.standingorders.incident.Incident;
import org.standingorders.incident.OodaEvent.Planned;
import org.standingorders.incident.Recorded;
import org.standingorders.incident.Response;
import org.standingorders.incident.Stamp;
import org.standingorders.incident.Taken;
import org.standingorders.observe.Observation;
import org.standingorders.orient.BandedChange;
import org.standingorders.orient.FailureMode;
import org.standingorders.orient.Orientation;
import org.standingorders.rule.Point;
import org.standingorders.rule.Ruling;

/** Makes the plan of what is to be done (S35 to S42). */
final class Deciding {
    private final Rulebook rulebook;

    Deciding(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    void decide(Turn turn, Incident incident) {
        DecideQuestion asked = question(turn, incident);
        Optional<String> refused = refused(incident, asked);
        DecideQuestion question = refused.isPresent() ? asked.choosing() : asked;
        Ruling<Plan> ruling = decider().decide(question);
        DecisionId decision = turn.newDecision();
        List<FactId> facts = question.facts().stream().map(Fact::id).toList();
        turn.decided(decision, Point.DECIDE, new Asked(question, facts, ruling), List.of(incident.id()));
        Actor by = question.commanded() == null
                ? Actor.SYSTEM
                : incident.card().response().wanted().map(Taken::by).orElse(Actor.SYSTEM);
        Stamp stamp = new Stamp(turn.now(), by, decision, List.of());
        String because = refused.orElse(new Revision(turn, incident).because());
        turn.happen(incident.id(), new Planned(stamp, ruling.answer(), because));
    }

    /** Why what a person took, and could be carried out then, no longer can: then the tables choose (A46). Empty where it can. */
    private Optional<String> refused(Incident incident, DecideQuestion question) {
        Recorded<Plan> asked = incident.card().response().plan();
        boolean prepared = asked != null && asked.answer().byHand().isEmpty();
        return Optional.ofNullable(question.commanded())
                .filter(strategy -> prepared && incident.card().response().taken() == null)
                .flatMap(strategy -> decider().decide(question).answer().byHand())
                .map(why -> question.commanded() + " is refused. " + why);
    }

    /** Whether what would be decided now is another thing than what was. */
    boolean differs(Turn turn, Incident incident) {
        Recorded<Plan> known = incident.card().response().plan();
        boolean people = incident.card().response().waiver().isPresent();
        if (known != null && (people || !known.actor().equals(Actor.SYSTEM))) {
            DecideQuestion again =
                    question(turn, incident).commanding(known.answer().strategy());
            return !decider().decide(again).answer().sameAs(known.answer());
        }
        return known == null
                || !decider().decide(question(turn, incident)).answer().sameAs(known.answer());
    }

    private Decider decider() {
        return Objects.requireNonNull(rulebook.decider());
    }

    private DecideQuestion question(Turn turn, Incident incident) {
        Card card = incident.card();
        Response response = card.response();
        Elsewhere elsewhere = new Elsewhere(turn, incident);
        return new DecideQuestion(
                turn.now(),
                card.type(),
                card.times().onsetAt(),
                card.times().detectedAt(),
                diagnosis(turn, card),
                Gathering.newest(turn, Decider.FACT_TYPES),
                response.tried().stream().filter(Tried::lasting).toList(),
                response.wanted().map(Taken::strategy).orElse(null),
                elsewhere.blamed(),
                elsewhere.failed(rulebook.house()));
    }

    private static Diagnosis diagnosis(Turn turn, Card card) {
        Orientation orientation =
                Objects.requireNonNull(card.response().orientation()).answer();
        Observation observation =
                Objects.requireNonNull(card.response().observation()).answer();
        BandedChange change = orientation.suspectedChange();
        Level level = observation.defenseLevel();
        return new Diagnosis(
                orientation.suspected(),
                orientation.contested(),
                orientation.blastRadius().contained(),
                ofCapacity(orientation.failureMode()),
                readable(turn),
                orientation.causedBy(),
                change == null ? null : change.change().changeId(),
                observation.changes().stream().anyMatch(one -> Boolean.TRUE.equals(one.inNoChangeWindow())),
                level);
    }

    private static boolean ofCapacity(FailureMode mode) {
        return mode == FailureMode.STAFFING_LOSS || mode == FailureMode.CAPACITY_EXCEEDED;
    }

    private static boolean readable(Turn turn) {
        return turn.newest(Surroundings.type(DatabaseHealth.class)).stream()
                .map(fact -> ((DatabaseHealth) fact.reading()).reachable())
                .noneMatch(Boolean.FALSE::equals);
    }
}
