package org.standingorders.detect;

import java.util.List;
import org.standingorders.fact.FactId;

/** How many of the newest schedule generation runs failed one after the other; derived by DET-001. */
public record GenerationStreak(int failuresInARow, List<FactId> factIds) implements Grounded {
    public GenerationStreak {
        factIds = List.copyOf(factIds);
    }
}
