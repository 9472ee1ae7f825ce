package org.standingorders.incident;

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

    /** True at every instant from the acknowledgement until it lapses. */
    public boolean holdsAt(Instant now) {
        return until == null || now.isBefore(until);
    }
}
