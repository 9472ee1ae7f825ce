package org.standingorders.correlate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.detect.ClearRule;
import org.standingorders.detect.Detection;
import org.standingorders.fact.Level;
import org.standingorders.incident.Card;
import org.standingorders.incident.Clearing;
import org.standingorders.incident.Condition;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentId;
import org.standingorders.incident.Resolved;
import org.standingorders.incident.Status;

/**
 * A condition of an incident as correlation sees it: its own, or that of an incident that was marked its duplicate.
 *
 * @param openedBy the row whose condition must be false for it to recover
 * @param open false when it is resolved but not closed
 * @param seenOn the keys of what its condition was seen on and has not been seen gone on
 * @param goodReadings good readings in a row so far
 * @param clearFor how long the condition has been false; zero when it is not
 * @param stillGood whether the good readings can all be relied on still
 * @param waitsFor the dedup keys of the incident's other conditions that are not gone, so that it does not recover by this one;
 *     null when there are none
 * @param resolvedFor how long it has been resolved; null while it is open, and in old records
 * @param acting true while something is being done about it, so that its verification says when it recovers; else null
 */
public record Standing(
        IncidentId id,
        String dedupKey,
        String openedBy,
        boolean open,
        boolean recovering,
        @Nullable Level level,
        Instant detectedAt,
        List<String> seenOn,
        int goodReadings,
        Duration clearFor,
        boolean stillGood,
        ClearRule clearing,
        @Nullable List<String> waitsFor,
        @Nullable Duration resolvedFor,
        @Nullable Boolean acting) {
    public Standing {
        seenOn = List.copyOf(seenOn);
        waitsFor = waitsFor == null || waitsFor.isEmpty() ? null : List.copyOf(waitsFor);
    }

    /** One condition of the incident at an instant. */
    public static Standing of(Incident incident, Condition condition, Instant now) {
        Card card = incident.card();
        Clearing soFar = condition.clearing();
        return new Standing(
                card.id(),
                condition.dedupKey(),
                condition.openedBy(),
                incident.status().open(),
                incident.status() == Status.RECOVERING,
                worst(card, condition),
                card.times().detectedAt(),
                condition.seenOn(),
                soFar == null ? 0 : soFar.readings(),
                soFar == null ? Duration.ZERO : Duration.between(soFar.since(), now),
                soFar != null && soFar.goodUntil() != null && now.isBefore(soFar.goodUntil()),
                condition.rule(),
                waitsFor(card, condition, now),
                resolvedFor(incident, now),
                card.response().open().filter(one -> one.strategy().mutating()).isPresent() ? true : null);
    }

    /** A level that got worse since is that of the incident. */
    private static @Nullable Level worst(Card card, Condition condition) {
        return card.origin().level() == null ? condition.level() : card.origin().level();
    }

    private static List<String> waitsFor(Card card, Condition condition, Instant now) {
        return card.conditions().stream()
                .filter(other -> !other.equals(condition) && !other.isGoneAt(now))
                .map(Condition::dedupKey)
                .toList();
    }

    private static @Nullable Duration resolvedFor(Incident incident, Instant now) {
        return incident.as(Resolved.class)
                .map(past -> Duration.between(past.resolvedAt(), now))
                .orElse(null);
    }

    /** Whether its defense level was less bad so far. */
    public boolean gotWorseBy(Detection detection) {
        return level != null && detection.level() != null && detection.level().worseThan(level);
    }

    /**
     * Whether the condition was seen again: what came in tells of it, or the condition was taken to be gone, or it holds on
     * something that it was not seen on before.
     */
    public boolean seenAgainBy(Detection detection) {
        return detection.beside() == null || recovering || goodReadings > 0 || !seenOn.containsAll(detection.seenOn());
    }

    /** Whether time alone makes it recover now. */
    public boolean recoversByItself() {
        return open && !recovering && clearByItself();
    }

    /** True when enough good readings have stood for the hold, none has become stale meanwhile (A13), and no other waits. */
    public boolean clearByItself() {
        return waitsFor == null
                && acting == null
                && stillGood
                && goodReadings >= clearing.readings()
                && clearFor.compareTo(clearing.hold()) >= 0;
    }

    /** True when one more good reading completes both the count and the hold (A13), and no other condition is left. */
    public boolean clearWithOneMore() {
        return waitsFor == null
                && acting == null
                && goodReadings + 1 >= clearing.readings()
                && clearFor.compareTo(clearing.hold()) >= 0;
    }
}
