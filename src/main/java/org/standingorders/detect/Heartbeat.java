package org.standingorders.detect;

import java.time.Duration;
import java.util.List;
import org.standingorders.fact.FactId;

/**
 * An armed heartbeat.
 *
 * @param interval how often the source promised to report
 * @param silence how long it has not
 */
public record Heartbeat(String source, Duration interval, Duration silence, List<FactId> factIds) implements Grounded {
    public Heartbeat {
        factIds = List.copyOf(factIds);
    }

    /** Whole intervals gone by without a sign of life. */
    public int missedIntervals() {
        return (int) Math.max(0, silence.dividedBy(interval));
    }
}
