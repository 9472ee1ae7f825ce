package org.standingorders.detect;

import java.util.List;
import org.standingorders.fact.FactId;
import org.standingorders.fact.Level;

/** The worst level over all known dimensions of DT-02. */
public record DerivedLevel(Level level, List<FactId> factIds) implements Grounded {
    public DerivedLevel {
        factIds = List.copyOf(factIds);
    }
}
