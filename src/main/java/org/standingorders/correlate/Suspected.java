package org.standingorders.correlate;

import java.time.Duration;
import java.util.List;
import org.standingorders.detect.FireRule;

/**
 * A condition that must be seen more often or for longer before it is an incident, as correlation sees it.
 *
 * @param row of DT-01, whose condition it is
 * @param seenOn the keys of what it was last seen on
 * @param readings bad readings in a row, the newest included
 * @param badFor since the first of them
 */
public record Suspected(
        String dedupKey, String row, List<String> seenOn, int readings, Duration badFor, FireRule firing) {
    public Suspected {
        seenOn = List.copyOf(seenOn);
    }

    /** Seen often and long enough to be an incident. */
    public boolean ripe() {
        return readings >= firing.readings() && badFor.compareTo(firing.hold()) >= 0;
    }
}
