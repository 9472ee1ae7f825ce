package org.standingorders.orient;

import java.util.List;
import org.standingorders.fact.FactId;

/** A failure mode of which a row of DT-09 matched. */
public record ModeFound(FailureMode mode, List<FactId> factIds) {
    public ModeFound {
        factIds = List.copyOf(factIds);
    }
}
