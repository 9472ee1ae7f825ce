package org.standingorders.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.correlate.Suspected;
import org.standingorders.detect.Detection;
import org.standingorders.detect.FireRule;
import org.standingorders.rule.PolicyDigest;

/**
 * A condition that was seen true, but not yet often or long enough to be an incident (DT-01). A good reading forgets it; that
 * its readings become stale does not, as what is unknown is never taken for well (A9).
 *
 * @param policy under which it was seen; another one begins anew
 * @param detection the newest
 * @param since when the first bad reading of the row came
 * @param readings bad readings in a row
 * @param freshUntil when the newest becomes stale, so that time alone no longer makes it an incident
 */
public record Suspicion(PolicyDigest policy, Detection detection, Instant since, int readings, Instant freshUntil) {

    /** What is suspected once this is seen too; empty when that is an incident at once, as by its row or for want of room. */
    static Optional<Suspicion> after(Detection seen, Turn turn) {
        boolean waits = seen.firing() != null
                && turn.suspicions().hasRoomFor(seen.dedupKey(), turn.now())
                && turn.standing(seen.dedupKey()).isEmpty();
        return waits
                ? Optional.of(with(turn.suspicions().of(seen.dedupKey()).orElse(null), seen, turn))
                : Optional.empty();
    }

    /** What only came in beside the condition is no reading of it. */
    private static Suspicion with(@Nullable Suspicion before, Detection seen, Turn turn) {
        Instant freshUntil = turn.arrived().map(fact -> fact.freshUntil()).orElse(turn.now());
        if (before == null || !before.detection.row().equals(seen.row())) {
            return new Suspicion(turn.policy(), seen, turn.now(), 1, freshUntil);
        }
        return seen.beside() == null
                ? new Suspicion(turn.policy(), seen, before.since, before.readings + 1, freshUntil)
                : new Suspicion(turn.policy(), seen, before.since, before.readings, before.freshUntil);
    }

    String dedupKey() {
        return detection.dedupKey();
    }

    boolean isStaleAt(Instant now) {
        return now.isAfter(freshUntil);
    }

    Suspected at(Instant now) {
        return new Suspected(
                dedupKey(), detection.row(), detection.seenOn(), readings, Duration.between(since, now), firing());
    }

    /** When time alone makes it an incident; empty when it takes another reading first. */
    public Optional<Instant> ripensAt() {
        Instant end = since.plus(firing().hold());
        return readings >= firing().readings() && !isStaleAt(end) ? Optional.of(end) : Optional.empty();
    }

    boolean isRipeAt(Instant now) {
        return ripensAt().filter(end -> !end.isAfter(now)).isPresent();
    }

    private FireRule firing() {
        return Objects.requireNonNull(detection.firing(), "what fires at once is never suspected");
    }
}
