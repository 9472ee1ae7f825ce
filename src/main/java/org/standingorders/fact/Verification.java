package org.standingorders.fact;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The result of one check after a mitigation (DT-24). The check is part of the key, so that checks do not replace each other. */
@FactType("verification")
public record Verification(
        @Key String executionId,
        @Key Check check,
        boolean passed,
        @Nullable BigDecimal value,
        @Nullable Instant at) implements Reading {
    /** What was checked. */
    public enum Check {
        API,
        DATABASE,
        COVERAGE,
        ACGME,
        SCHEDULE_VALID,
        ROW_COUNTS,
        USER_PROBE
    }
}
