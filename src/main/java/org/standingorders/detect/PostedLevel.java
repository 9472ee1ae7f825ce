package org.standingorders.detect;

import java.util.List;
import org.standingorders.fact.FactId;
import org.standingorders.fact.Level;

/** The defense level that monitoring posted; authoritative unless the derived one is worse (DT-02). */
public record PostedLevel(Level level, List<FactId> factIds) implements Grounded {
    public PostedLevel {
        factIds = List.copyOf(factIds);
    }
}
