package org.standingorders.detect;

import java.time.Instant;
import java.util.List;
import org.standingorders.fact.FactId;
import org.standingorders.rule.IncidentType;

/**
 * A critical incident that is open, seen by when it opened.
 *
 * @param dedupKey of the incident
 * @param age 0 for the newest
 */
public record CriticalOpening(IncidentType type, String dedupKey, Instant openedAt, int age, List<FactId> factIds)
        implements Grounded {
    public CriticalOpening {
        factIds = List.copyOf(factIds);
    }
}
