package org.standingorders.rule;

import java.util.Locale;

/** What kind of trouble an incident is (domain.md 7.1). */
public enum IncidentType {
    DEFENSE_ESCALATION,
    ACGME_VIOLATION,
    DATABASE_FAILURE,
    API_DEGRADATION,
    OVER_CAPACITY,
    SCHEDULE_GENERATION_FAILURE,
    MASS_ABSENCE,
    MULTIPLE_FAILURES,
    PATIENT_SAFETY_CONCERN,
    DATA_EXPOSURE,
    MONITORING_BLIND,
    COVERAGE_DROP,
    POLICY_FAILURE,
    ON_CALL_GAP;

    /** Lower case, as in tables, JSON and sentences. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
