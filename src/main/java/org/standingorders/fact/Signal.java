package org.standingorders.fact;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alert of a foreign monitoring system, before the table DT-00 says what it means.
 *
 * @param fingerprint the identity the sender gives to the alert, the same while it fires and when it resolves
 * @param startsAt since when it fires
 */
public record Signal(
        String name,
        Labels labels,
        @Nullable String severityLabel,
        State state,
        @Nullable BigDecimal value,
        @Nullable String summary,
        String fingerprint,
        Instant startsAt) {

    /** Whether the alert is on. */
    public enum State {
        @Spelled("firing")
        FIRING,
        @Spelled("resolved")
        RESOLVED
    }
}
