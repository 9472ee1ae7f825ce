package org.standingorders.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.detect.ClearRule;
import org.standingorders.fact.Level;

/**
 * What was seen, and how far it has been seen gone again. An incident has one of its own and those of its duplicates; it
 * recovers by itself once all of them are gone, each by its own good readings: those of one show nothing of another (A13).
 *
 * @param openedBy the row that saw it, whose good readings count
 * @param seenOn the keys of what it was seen on and has not been seen gone on, at most {@value Origin#SOURCES_KEPT}
 * @param level the worst defense level seen, for a defense escalation
 * @param clearing null while no good reading counts
 */
public record Condition(
        String dedupKey,
        String openedBy,
        List<String> seenOn,
        @Nullable Level level,
        ClearRule rule,
        @Nullable Clearing clearing) {
    public Condition {
        seenOn = List.copyOf(seenOn);
    }

    static Condition own(Origin origin, @Nullable Clearing clearing) {
        return new Condition(
                origin.dedupKey(), origin.openedBy(), origin.seenOn(), origin.level(), origin.clearing(), clearing);
    }

    /** Since or from when it counts as gone: its good readings stand for the hold, or one completed it (A13); empty when neither. */
    Optional<Instant> goneAt() {
        if (clearing == null || clearing.readings() < rule.readings()) {
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
        return of.since().plus(rule.hold());
    }

    Condition seenAgain(List<String> on) {
        List<String> all =
                Stream.concat(seenOn.stream(), on.stream()).distinct().toList();
        return with(all.subList(Math.max(0, all.size() - Origin.SOURCES_KEPT), all.size()), null);
    }

    /** Counts once nothing else that it was seen on is left; of all that it was seen on, the last stays named. */
    Condition goodReading(Instant at, @Nullable Instant until, List<String> on) {
        List<String> left = seenOn.stream().filter(key -> !on.contains(key)).toList();
        return left.isEmpty() ? with(seenOn, counted(at, until)) : with(left, clearing);
    }

    private Clearing counted(Instant at, @Nullable Instant until) {
        Clearing next = clearing == null ? Clearing.first(at, until) : clearing.oneMore(until);
        boolean shows = next.readings() >= rule.readings() && !at.isBefore(end(next));
        return shows && next.shownAt() == null ? next.shown(at) : next;
    }

    /** With no other condition to wait for: it recovers by the reading that shows it gone, so that need not be kept. */
    Condition alone() {
        return clearing == null ? this : with(seenOn, clearing.shown(null));
    }

    Condition notClearing() {
        return with(seenOn, null);
    }

    private Condition with(List<String> on, @Nullable Clearing soFar) {
        return new Condition(dedupKey, openedBy, on, level, rule, soFar);
    }
}
