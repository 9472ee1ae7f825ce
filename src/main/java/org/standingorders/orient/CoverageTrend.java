package org.standingorders.orient;

import java.util.List;
import org.standingorders.detect.Grounded;
import org.standingorders.fact.FactId;

/**
 * What has become of the coverage of the whole program in 24 hours.
 *
 * @param fell whether it is by as much lower as DT-10 says
 * @param clears whether that it did not fall may be taken from it
 */
public record CoverageTrend(boolean fell, boolean clears, List<FactId> factIds) implements Grounded {
    public CoverageTrend {
        factIds = List.copyOf(factIds);
    }
}
