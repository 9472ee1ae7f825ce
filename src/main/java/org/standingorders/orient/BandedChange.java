package org.standingorders.orient;

import java.util.List;
import org.standingorders.observe.RecentChange;

/**
 * A recent change and how far it can be the cause.
 *
 * @param band by DT-11, such as {@code E01A}, or {@code excluded}
 * @param overlap the affected services that it touched
 */
public record BandedChange(RecentChange change, String band, List<String> overlap) {
    public BandedChange {
        overlap = List.copyOf(overlap);
    }

    public CausedBy causedBy() {
        return CausedBy.of(change.kind());
    }
}
