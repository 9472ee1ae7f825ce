package org.standingorders.detect;

import java.util.List;
import org.standingorders.fact.FactId;

/**
 * Different critical incidents that opened close together, the newest opening among them; derived by DET-004.
 *
 * @param distinctTypes how many different types
 * @param spanMinutes from the first of them to the newest, begun minutes counted
 */
public record CriticalCluster(int distinctTypes, int spanMinutes, List<FactId> factIds) implements Grounded {
    public CriticalCluster {
        factIds = List.copyOf(factIds);
    }
}
