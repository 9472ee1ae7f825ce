package org.standingorders.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How one run of the schedule generator ended. */
@FactType("schedule_generation")
public record ScheduleGeneration(
        @Key String runId,
        Status status,
        @Unit("s") @Nullable BigDecimal durationS,
        @Unit("s") @Nullable BigDecimal timeLimitS,
        @Nullable Integer hardConstraints,
        @Nullable Integer softConstraints,
        @Unit("blocks") @Nullable Integer blocks,
        @Nullable Integer concurrentRuns,
        @Nullable Boolean infeasibleOnBaseline)
        implements Reading {
    /** The end of the run. */
    public enum Status {
        OK,
        INFEASIBLE,
        TIMEOUT,
        ERROR,
        CANCELLED;

        /** A run that a person stopped is not a failure. */
        public boolean failed() {
            return this == INFEASIBLE || this == TIMEOUT || this == ERROR;
        }
    }
}
