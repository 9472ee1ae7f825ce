package org.standingorders.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How much of the staff's capacity the schedule needs: required blocks over available blocks. Above 1 is over capacity. */
@FactType("utilization")
@AtLeastOne({"average", "peak", "capacityBlocks"})
public record Utilization(
        @Key @Default("SYSTEM") Scope scope,
        @Fraction(max = 5) @Nullable BigDecimal average,
        @Fraction(max = 5) @Nullable BigDecimal peak,
        @Unit("blocks") @Nullable Integer requiredBlocks,
        @Unit("blocks") @Nullable Integer capacityBlocks,
        @Nullable Instant windowStart,
        @Nullable Instant windowEnd,
        @Key @Nullable String personOrRole)
        implements Reading {

    @Override
    public List<FactProblem> problems() {
        return new Consistency()
                .notBefore("window_end", windowEnd, "window_start", windowStart)
                .problems();
    }

    /** Whose capacity is meant. Only the whole system opens an incident (A3). */
    public enum Scope {
        SYSTEM,
        ROLE,
        PERSON
    }
}
