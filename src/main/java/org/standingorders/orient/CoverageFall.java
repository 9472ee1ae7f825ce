package org.standingorders.orient;

import java.math.BigDecimal;
import java.util.List;
import org.standingorders.fact.FactId;

/**
 * How far the coverage of the whole program is below its highest of the last 24 hours; from where on it has fallen is a cell of
 * DT-10.
 *
 * @param points of a hundred, exact; -100..100, negative where it rose
 * @param clears whether the newest reading is good, so that it may show that nothing fell (A13)
 * @param factIds the highest reading and the newest
 */
public record CoverageFall(BigDecimal points, boolean clears, List<FactId> factIds) {
    public CoverageFall {
        factIds = List.copyOf(factIds);
    }
}
