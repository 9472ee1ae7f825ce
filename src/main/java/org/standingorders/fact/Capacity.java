package org.standingorders.fact;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Blocks that are needed and blocks that are there, in one window. {@code basis} is the source of domain.md 6.2; the envelope already has a field of that name. */
@Remembered(days = 35)
@FactType("capacity")
public record Capacity(
        @Key Instant windowStart,
        @Key Instant windowEnd,
        @Unit("blocks") @Nullable Integer required,
        @Unit("blocks") int available,
        @Nullable Basis basis)
        implements Reading {
    @Override
    public List<FactProblem> problems() {
        return new Consistency()
                .notBefore("window_end", windowEnd, "window_start", windowStart)
                .problems();
    }

    /** Whether the numbers are planned or counted. */
    public enum Basis {
        PLAN,
        ACTUAL
    }
}
