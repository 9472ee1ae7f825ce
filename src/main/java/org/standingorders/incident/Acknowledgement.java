package org.standingorders.incident;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody took the incident; time tiers stop (S19).
 *
 * @param until when the acknowledgement lapses; null = it does not
 */
public record Acknowledgement(
        Instant at,
        Actor by,
        @Nullable Instant until,
        @Nullable String note) {

    /** How far ahead a person may set its end. */
    public static final Duration LONGEST = Duration.ofHours(24);

    /** The same, ended at an instant at the latest: who took it once stays known. */
    Acknowledgement lapsedAt(Instant end) {
        return holdsAt(end) ? new Acknowledgement(at, by, end, note) : this;
    }

    /** True at every instant from the acknowledgement until it lapses. */
    public boolean holdsAt(Instant now) {
        return until == null || now.isBefore(until);
    }
}
