package org.standingorders.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.detect.Measured;

/**
 * What was seen, and how far it has been seen gone again. An incident has one of its own and those of its duplicates; it
 * recovers by itself once all of them are gone, each by its own good readings: those of one show nothing of another (A13).
 *
 * @param clearing null while no good reading counts
 */
public record Condition(Origin origin, @Nullable Clearing clearing) {
    public String dedupKey() {
        return origin.dedupKey();
    }

    /** Whether facts tell of it and people are told of it, so that there is something to count once more. */
    boolean monitored() {
        return origin.escalates() && !origin.seenOn().isEmpty();
    }

    /** Since or from when it counts as gone: its good readings stand for the hold, or one completed it (A13); empty when neither. */
    Optional<Instant> goneAt() {
        if (clearing == null || clearing.readings() < origin.clearing().readings()) {
            return Optional.empty();
        }
        Instant end = end(clearing);
        return relied(end) ? Optional.of(end) : Optional.ofNullable(clearing.shownAt());
    }

    /** Whether it counts as gone; what becomes stale afterwards does not bring it back. */
    public boolean isGoneAt(Instant now) {
        return goneAt().filter(at -> !at.isAfter(now)).isPresent();
    }

    /** Whether its good readings can all be relied on still. */
    boolean relied(Instant now) {
        return clearing != null && clearing.goodUntil() != null && now.isBefore(clearing.goodUntil());
    }

    private Instant end(Clearing of) {
        return of.since().plus(origin.clearing().hold());
    }

    Condition seenAgain(String row, Measured measured, List<String> on) {
        return new Condition(origin.seenAgain(row, measured, on), null);
    }

    /** Counts once nothing else that the condition was seen on is left. */
    Condition goodReading(Instant at, @Nullable Instant until, List<String> on) {
        Clearing next = origin.stillSeenOn(on).isEmpty() ? counted(at, until) : clearing;
        return new Condition(origin.goneOn(on), next);
    }

    private Clearing counted(Instant at, @Nullable Instant until) {
        Clearing next = clearing == null ? Clearing.first(at, until) : clearing.oneMore(until);
        boolean shows = next.readings() >= origin.clearing().readings() && !at.isBefore(end(next));
        return shows && next.shownAt() == null ? next.shown(at) : next;
    }

    /** With no other condition to wait for: it recovers by the reading that shows it gone, so that need not be kept. */
    Condition alone() {
        return clearing == null ? this : new Condition(origin, clearing.shown(null));
    }

    Condition notClearing() {
        return new Condition(origin, null);
    }
}
