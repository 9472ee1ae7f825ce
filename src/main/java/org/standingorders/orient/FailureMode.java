package org.standingorders.orient;

import java.util.Locale;

/** What broke (DT-09). */
public enum FailureMode {
    PATIENT_SAFETY_RISK,
    DATA_EXPOSURE,
    DATA_CORRUPTION,
    DATABASE_UNAVAILABLE,
    DATABASE_DEGRADED,
    STAFFING_LOSS,
    CAPACITY_EXCEEDED,
    COMPLIANCE_BREACH,
    SCHEDULE_INFEASIBLE,
    SOLVER_TIMEOUT,
    SERVICE_UNAVAILABLE,
    SERVICE_DEGRADED,
    RESILIENCE_LOSS,
    UNKNOWN;

    /** Lower case, as in tables, JSON and sentences. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
