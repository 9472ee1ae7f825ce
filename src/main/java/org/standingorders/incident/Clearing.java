package org.standingorders.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Good readings in a row since the condition was last true (A13).
 *
 * @param goodUntil until when each of them can be relied on; null where that was not recorded
 */
public record Clearing(
        Instant since, int readings, @Nullable Instant goodUntil) {
    Clearing oneMore(@Nullable Instant until) {
        boolean sooner = until == null || goodUntil == null || until.isBefore(goodUntil);
        return new Clearing(since, readings + 1, sooner ? until : goodUntil);
    }
}
