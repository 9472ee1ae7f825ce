package org.standingorders.fact;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An error signature from the logs, counted. */
@FactType("error_event")
public record ErrorEvent(
        @Key String fingerprint,
        @Nullable String component,
        @MaxLength(200) @Nullable String signature,
        @Range(min = 1) int count,
        @Nullable Instant firstSeen,
        @Nullable Instant lastSeen,
        @Nullable LogLevel level)
        implements Reading {
    @Override
    public List<FactProblem> problems() {
        return new Consistency()
                .notBefore("last_seen", lastSeen, "first_seen", firstSeen)
                .problems();
    }

    /** How bad the log said it was. */
    public enum LogLevel {
        WARN,
        ERROR,
        FATAL
    }
}
