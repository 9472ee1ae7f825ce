package org.standingorders.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One duty-hour finding about one resident, who is named by an opaque id. */
@Remembered(days = 35)
@FactType("acgme_violation")
public record AcgmeViolation(
        @Key String residentRef,
        @Key Rule rule,
        @Range(min = 1, max = 8) @Nullable Integer pgy,
        @Nullable BigDecimal measured,
        @Nullable BigDecimal limit,
        @Named("unit") @Nullable MeasuredIn measuredIn,
        @Key Instant windowStart,
        @Nullable Instant windowEnd,
        @Nullable Status status,
        @Nullable String exceptionRef,
        @Nullable Boolean resolved)
        implements Reading {
    @Override
    public List<FactProblem> problems() {
        return new Consistency()
                .notBefore("window_end", windowEnd, "window_start", windowStart)
                .problems();
    }

    /** For people, such as {@code R17 H80 85 (limit 80)}. */
    @Override
    public String toString() {
        return residentRef + " " + rule
                + (measured == null ? "" : " " + measured.toPlainString())
                + (limit == null ? "" : " (limit " + limit.toPlainString() + ")");
    }

    /** The duty-hour rules: the groups of domain.md 6.2 and the catalogue rows of DT-03. */
    public enum Rule {
        H80,
        R8,
        R14,
        D1IN7,
        D7RUN,
        C24,
        C4,
        MOON,
        MOON1,
        NF6,
        Q3,
        SUP,
        SUP0,
        SUPR1,
        SUPR2
    }

    /** What the measured value counts. */
    public enum MeasuredIn {
        HOURS,
        DAYS,
        NIGHTS,
        RATIO,
        COUNT
    }

    /** Whether it has happened or will. */
    public enum Status {
        ACTUAL,
        PROJECTED
    }
}
