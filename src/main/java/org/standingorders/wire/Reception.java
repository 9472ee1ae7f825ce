package org.standingorders.wire;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.FactId;

/**
 * What the service adds to a fact that it receives.
 *
 * @param receivedAt the time of receipt; cut to milliseconds
 * @param ids gives an id to a fact that came without one
 * @param source the sender of a fact that does not name it; null when it must
 */
public record Reception(
        Instant receivedAt, Supplier<FactId> ids, @Nullable String source) {
    public Reception {
        receivedAt = receivedAt.truncatedTo(ChronoUnit.MILLIS);
    }
}
