package org.standingorders.orient;

import java.util.List;
import org.standingorders.fact.Evidence;
import org.standingorders.fact.FactId;

/**
 * One piece of evidence of DT-10.
 *
 * @param key such as {@code E04}
 * @param posted whether somebody said so; else the rules EVI-nnn derived it
 */
public record EvidenceItem(String key, Evidence.Value value, boolean posted, List<FactId> factIds) {
    public EvidenceItem {
        factIds = List.copyOf(factIds);
    }
}
