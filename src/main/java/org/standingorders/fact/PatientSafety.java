package org.standingorders.fact;

import org.jspecify.annotations.Nullable;

/** A concern about patients, or critical slots without anybody. */
@Remembered(days = 35)
@FactType("patient_safety")
@AtLeastOne({"concern", "uncoveredCriticalSlots"})
public record PatientSafety(
        @Key String reportId,
        @Nullable Boolean concern,
        @Nullable Harm harm,
        @Nullable String reportedByRole,
        @Unit("slots") @Nullable Integer uncoveredCriticalSlots)
        implements Reading {
    /** What happened to patients as far as is known. */
    public enum Harm {
        NONE,
        NEAR_MISS,
        POTENTIAL,
        ACTUAL
    }
}
