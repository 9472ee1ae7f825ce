package org.standingorders.observe;

/** What of the system is looked at (S23). */
public enum SystemState {
    DEFENSE_LEVEL,
    UTILIZATION,
    COVERAGE,
    ACGME_COMPLIANCE,
    DATABASE_HEALTH,
    API_HEALTH
}
