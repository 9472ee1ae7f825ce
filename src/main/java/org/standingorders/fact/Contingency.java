package org.standingorders.fact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Whether the schedule survives the loss of any one person (N-1) or any two (N-2). */
@FactType("contingency")
@AtLeastOne({"n1Compliant", "n1FailedAreas", "n1CriticalPeople", "n2Compliant", "n2CriticalPairs", "cascadeRisk"})
public record Contingency(
        @Nullable Boolean n1Compliant,
        @Unit("areas") @Nullable Integer n1FailedAreas,
        @Unit("people") @Nullable Integer n1CriticalPeople,
        @Nullable Boolean n2Compliant,
        @Unit("pairs") @Nullable Integer n2CriticalPairs,
        @Fraction @Nullable BigDecimal cascadeRisk)
        implements Reading {}
