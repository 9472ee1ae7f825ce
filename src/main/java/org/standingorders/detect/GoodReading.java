package org.standingorders.detect;

import java.util.List;
import org.standingorders.fact.FactId;

/** A fresh, good fact on which the condition of a row is known to be false (A13). */
public record GoodReading(String row, String dedupKey, List<FactId> factIds) {
    public GoodReading {
        factIds = List.copyOf(factIds);
    }
}
