package org.standingorders.mitigate;

import java.util.List;
import org.standingorders.fact.Level;

/** @param suspend everything that is suspended at the level, the first to go first */
public record Shedding(Level level, List<Activity> suspend, SheddingMode mode) {
    public Shedding {
        suspend = List.copyOf(suspend);
    }

    /** The sacrifice hierarchy is never carried out on the word of a table alone. */
    public boolean needsApproval() {
        return mode == SheddingMode.EXECUTE;
    }
}
