package org.standingorders.fact;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is away on one day. */
@FactType("absence_summary")
@AtLeastOne({"absentTotal", "absentFaculty", "deployedFaculty"})
public record AbsenceSummary(
        @Key LocalDate date,
        @Unit("people") @Nullable Integer absentTotal,
        @Unit("people") @Nullable Integer absentFaculty,
        @Unit("people") @Nullable Integer deployedFaculty,
        @Range(min = 1) @Unit("people") @Nullable Integer headcount,
        @Unit("people") @Nullable Integer unplanned,
        @Nullable Cause kind)
        implements Reading {
    @Override
    public List<FactProblem> problems() {
        return new Consistency()
                .notAbove("absent_faculty", absentFaculty, "absent_total", absentTotal)
                .notAbove("unplanned", unplanned, "absent_total", absentTotal)
                .problems();
    }

    /** Why most of them are away. */
    public enum Cause {
        ILLNESS,
        LEAVE,
        DEPLOYMENT,
        TDY,
        PCS,
        HOLIDAY,
        WEATHER,
        MASS_CASUALTY,
        MIXED
    }
}
