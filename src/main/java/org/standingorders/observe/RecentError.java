package org.standingorders.observe;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.ErrorEvent;
import org.standingorders.fact.ErrorEvent.LogLevel;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;

/** An error seen within the last 30 minutes. */
public record RecentError(
        String fingerprint,
        @Nullable String component,
        @Nullable String signature,
        int count,
        Instant lastSeen,
        @Nullable LogLevel level,
        FactId factId) {
    static RecentError of(Fact fact) {
        ErrorEvent error = (ErrorEvent) fact.reading();
        return new RecentError(
                error.fingerprint(),
                error.component(),
                error.signature(),
                error.count(),
                lastSeen(fact),
                error.level(),
                fact.id());
    }

    /** Where the log does not say when, the observation does. */
    static Instant lastSeen(Fact fact) {
        Instant said = ((ErrorEvent) fact.reading()).lastSeen();
        return said == null ? fact.effectiveAt() : said;
    }
}
