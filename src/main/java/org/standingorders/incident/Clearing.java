package org.standingorders.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Good readings in a row since the condition was last true (A13).
 *
 * @param goodUntil until when each of them can be relied on; null where that was not recorded
 * @param newestUntil until when the newest of them can be; null where that was not recorded
 * @param shownAt when one of them completed the count and the hold, kept where that must wait for other conditions; null else
 */
public record Clearing(
        Instant since,
        int readings,
        @Nullable Instant goodUntil,
        @Nullable Instant newestUntil,
        @Nullable Instant shownAt) {
    static Clearing first(Instant at, @Nullable Instant until) {
        return new Clearing(at, 1, until, until, null);
    }

    Clearing oneMore(@Nullable Instant until) {
        boolean sooner = until == null || goodUntil == null || until.isBefore(goodUntil);
        return new Clearing(since, readings + 1, sooner ? until : goodUntil, until, shownAt);
    }

    Clearing shown(@Nullable Instant at) {
        return new Clearing(since, readings, goodUntil, newestUntil, at);
    }
}
