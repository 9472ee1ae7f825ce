package org.standingorders.mitigate;

import java.time.Instant;
import java.util.List;
import org.standingorders.fact.Fact;

/**
 * More is required than there is.
 *
 * @param required blocks
 * @param available blocks, of the same window
 * @param loads the newest {@code assignment_load} fact of each rotation; other facts are passed over
 */
public record Shortage(Instant asOf, int required, int available, List<Fact> loads) {
    public Shortage {
        loads = List.copyOf(loads);
    }

    /** Blocks that are missing; none where there are enough (A56). */
    public int deficit() {
        return Math.max(0, Math.subtractExact(required, available));
    }
}
