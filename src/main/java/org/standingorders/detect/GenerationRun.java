package org.standingorders.detect;

import java.util.List;
import org.standingorders.fact.FactId;

/**
 * One schedule generation run in the order of time.
 *
 * @param age 0 for the newest
 * @param failed INFEASIBLE, TIMEOUT or ERROR
 */
public record GenerationRun(String runId, int age, boolean failed, List<FactId> factIds) implements Grounded {
    public GenerationRun {
        factIds = List.copyOf(factIds);
    }
}
