package org.standingorders.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The assignments of one rotation and its place in the sacrifice hierarchy (DT-19). */
@Remembered(days = 35)
@FactType("assignment_load")
public record AssignmentLoad(
        @Key String rotation,
        @Range(min = 1, max = 5) @Nullable Integer hierarchyLevel,
        @Unit("blocks") int count,
        @Unit("blocks") @Nullable Integer minCoverage,
        @Nullable LocalDate deferrableUntil)
        implements Reading {}
