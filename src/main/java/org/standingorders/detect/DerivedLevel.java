package org.standingorders.detect;

import java.util.List;
import org.standingorders.fact.FactId;
import org.standingorders.fact.Level;

/** The worst level over all dimensions of DT-02; GREEN when every known dimension is well. */
public record DerivedLevel(Level level, List<FactId> factIds) implements Grounded {
    public DerivedLevel {
        factIds = List.copyOf(factIds);
    }
}
