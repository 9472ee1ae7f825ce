package org.standingorders.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.correlate.CorrelateQuestion;
import org.standingorders.correlate.Correlation;
import org.standingorders.correlate.Correlations;
import org.standingorders.correlate.Correlator;
import org.standingorders.correlate.Rejoining;
import org.standingorders.correlate.Standing;
import org.standingorders.correlate.Suspected;
import org.standingorders.detect.Detected;
import org.standingorders.detect.Detection;
import org.standingorders.detect.GoodReading;
import org.standingorders.incident.DecisionId;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentId;
import org.standingorders.incident.Resolved;
import org.standingorders.rule.HouseRules;
import org.standingorders.rule.Limit;
import org.standingorders.rule.Point;
import org.standingorders.rule.Ruling;
import org.standingorders.rule.Switch;

/** Asks what the detections belong to, and lets it happen to the incidents. */
final class Correlating {
    private static final Detected NOTHING = new Detected(List.of(), List.of(), null);

    private final Correlator correlator;
    private final HouseRules house;
    private final Opening opening;

    Correlating(Rulebook rulebook, Escalating escalating) {
        correlator = rulebook.correlator();
        house = rulebook.house();
        opening = new Opening(escalating);
    }

    Opening opening() {
        return opening;
    }

    /** The incidents that were opened or changed, each once. */
    List<IncidentId> correlate(Turn turn, Detected detected) {
        return settle(turn, question(turn, detected, one -> Suspicion.after(one, turn)), detected);
    }

    /** What has been good for long enough without another reading, as after a resolved alert, begins to recover (A13). */
    void recover(Turn turn) {
        List<Standing> well = turn.incidents().stream()
                .flatMap(incident -> incident.card().conditions().stream()
                        .map(condition -> Standing.of(incident, condition, turn.now())))
                .filter(Standing::recoversByItself)
                .toList();
        if (!well.isEmpty()) {
            settle(turn, new CorrelateQuestion(turn.now(), List.of(), List.of(), well, null, null), NOTHING);
        }
    }

    /** What has been bad for long enough without another reading becomes an incident (DT-01). */
    void ripen(Turn turn) {
        List<Detection> ripe = turn.suspicions().list().stream()
                .filter(one -> one.isRipeAt(turn.now()))
                .map(Suspicion::detection)
                .toList();
        if (!ripe.isEmpty()) {
            Detected detected = new Detected(ripe, List.of(), null);
            settle(turn, question(turn, detected, one -> turn.suspicions().of(one.dedupKey())), detected);
        }
    }

    private List<IncidentId> settle(Turn turn, CorrelateQuestion question, Detected detected) {
        Ruling<Correlations> ruling = correlator.correlate(question);
        DecisionId decision = turn.newDecision();
        Map<String, Detection> detections =
                detected.detections().stream().collect(Collectors.toMap(Detection::dedupKey, Function.identity()));
        List<IncidentId> touched = new ArrayList<>();
        for (Correlation one : ruling.answer().list()) {
            new Consequence(turn, decision, opening)
                    .of(one, detections.get(one.dedupKey()), detected)
                    .ifPresent(touched::add);
        }
        List<IncidentId> distinct = touched.stream().distinct().toList();
        turn.decided(decision, Point.CORRELATE, new Asked(question, Detecting.facts(detected), ruling), distinct);
        return distinct;
    }

    /** @param suspected what is suspected for a detection; empty when it is an incident at once */
    private CorrelateQuestion question(
            Turn turn, Detected detected, Function<Detection, Optional<Suspicion>> suspected) {
        List<Standing> standing = Stream.concat(
                        detected.detections().stream().map(Detection::dedupKey),
                        detected.goodReadings().stream().map(GoodReading::dedupKey))
                .distinct()
                .flatMap(key -> standing(turn, key))
                .toList();
        Stream<Suspicion> bad = detected.detections().stream().flatMap(one -> suspected.apply(one).stream());
        Stream<Suspicion> good =
                detected.goodReadings().stream().flatMap(one -> turn.suspicions().of(one.dedupKey()).stream());
        List<Suspected> all =
                Stream.concat(bad, good).map(one -> one.at(turn.now())).toList();
        return new CorrelateQuestion(
                turn.now(),
                detected.detections(),
                detected.goodReadings(),
                standing,
                all.isEmpty() ? null : all,
                rejoining(turn.now()));
    }

    private @Nullable Rejoining rejoining(Instant now) {
        return house.on(Switch.RECURRENCE_JOINS, now) ? new Rejoining(house.limit(Limit.REOPEN_WINDOW, now)) : null;
    }

    /** Ended incidents never matter; resolved ones only as what comes back, unless an open one has taken their place. */
    private static Stream<Standing> standing(Turn turn, String key) {
        Stream<Incident> resolved = turn.incidents().stream()
                .filter(incident -> incident.as(Resolved.class).isPresent())
                .filter(incident ->
                        turn.standing(incident.card().origin().dedupKey()).isEmpty());
        return Stream.concat(turn.standing(key).stream(), resolved)
                .flatMap(incident -> incident.card().condition(key).stream()
                        .map(condition -> Standing.of(incident, condition, turn.now())));
    }
}
