package org.standingorders.decide;

import java.util.List;

/**
 * What a strategy risks (DT-15).
 *
 * @param dataLoss what is lost, in words
 * @param highImpact whether somebody must approve it (S42)
 * @param forcedBy why it counts as such whatever its row says; none = the row alone says so
 */
public record Risks(
        String dataLoss,
        String downtime,
        String reversible,
        String peopleAffected,
        boolean highImpact,
        List<String> forcedBy) {
    public Risks {
        forcedBy = List.copyOf(forcedBy);
    }
}
