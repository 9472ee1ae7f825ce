package org.standingorders.fact;

import java.time.Duration;
import java.time.Instant;

/** How far the time of an observation can be trusted; set by the service on receipt. */
public enum Quality {
    @Spelled("good")
    GOOD,
    /** The claimed time is too far from the receipt to be true; the receipt counts instead (A27). */
    @Spelled("suspect")
    SUSPECT,
    /** Already past its time to live when it came: may open an incident, never clears a condition. */
    @Spelled("stale")
    STALE;

    /** How far ahead of the receipt a sender's clock may run. */
    public static final Duration TOLERATED_AHEAD = Duration.ofMinutes(2);
    /** How old an observation may claim to be; beyond that the time is a claim only. */
    public static final Duration TOLERATED_BEHIND = Duration.ofHours(24);

    /** Judges a claimed time against the receipt. Both tolerances and the time to live are inclusive. */
    public static Quality judge(Instant observedAt, Instant receivedAt, Duration ttl) {
        if (observedAt.isAfter(receivedAt.plus(TOLERATED_AHEAD))
                || observedAt.isBefore(receivedAt.minus(TOLERATED_BEHIND))) {
            return SUSPECT;
        }
        return observedAt.plus(ttl).isBefore(receivedAt) ? STALE : GOOD;
    }
}
