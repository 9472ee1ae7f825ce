package org.standingorders.flow;

import java.util.List;
import org.standingorders.fact.FactId;
import org.standingorders.incident.Incident;

/**
 * What a policy would do.
 *
 * @param decisions those taken at the scene's instant, in order; that a fact is no incident is one of them here
 * @param incidents the supposed one and those that were opened, as they now stand
 * @param late facts that are older than another one of the scene and so change nothing
 */
public record Rehearsed(List<Decision> decisions, List<Incident> incidents, List<FactId> late) {
    public Rehearsed {
        decisions = List.copyOf(decisions);
        incidents = List.copyOf(incidents);
        late = List.copyOf(late);
    }
}
