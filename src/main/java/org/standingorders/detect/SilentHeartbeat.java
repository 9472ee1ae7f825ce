package org.standingorders.detect;

import java.util.List;
import org.standingorders.fact.FactId;

/** How many whole intervals a heartbeat has missed; derived by DET-003. */
public record SilentHeartbeat(String source, int missedIntervals, List<FactId> factIds) implements Grounded, Keyed {
    public SilentHeartbeat {
        factIds = List.copyOf(factIds);
    }

    @Override
    public String key() {
        return source;
    }
}
