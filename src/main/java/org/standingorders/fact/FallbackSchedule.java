package org.standingorders.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A prepared schedule for a bad day, and whether it can be used now. */
@Remembered(days = 366)
@FactType("fallback_schedule")
public record FallbackSchedule(
        @Key Scenario scenario,
        @Fraction @Nullable BigDecimal coverageRate,
        @Nullable Boolean acgmeCompliant,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @Nullable Instant lastVerifiedAt,
        @MaxLength(128) @Nullable String rosterHash,
        Status status)
        implements Reading {
    @Override
    public List<FactProblem> problems() {
        return new Consistency()
                .notBefore("valid_until", validUntil, "valid_from", validFrom)
                .problems();
    }

    /** The days that were prepared for (domain.md 2.5). */
    public enum Scenario {
        @Spelled("pandemic_20_percent_out")
        PANDEMIC_20_PERCENT_OUT,
        @Spelled("deployment_surge")
        DEPLOYMENT_SURGE,
        @Spelled("1_faculty_loss")
        ONE_FACULTY_LOSS,
        @Spelled("2_faculty_loss")
        TWO_FACULTY_LOSS,
        @Spelled("pcs_season_50_percent")
        PCS_SEASON_50_PERCENT,
        @Spelled("holiday_skeleton")
        HOLIDAY_SKELETON,
        @Spelled("pandemic_essential_only")
        PANDEMIC_ESSENTIAL_ONLY,
        @Spelled("mass_casualty_event")
        MASS_CASUALTY_EVENT,
        @Spelled("weather_emergency")
        WEATHER_EMERGENCY
    }

    /** Whether it can be activated. */
    public enum Status {
        READY,
        STALE,
        ACTIVE,
        MISSING
    }
}
