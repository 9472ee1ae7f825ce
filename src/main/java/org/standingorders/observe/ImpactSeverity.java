package org.standingorders.observe;

/** How many people notice (DT-04), worst first. */
public enum ImpactSeverity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW,
    NONE,
    /** Nobody counted them. */
    UNKNOWN;

    /** What it counts as where risk is weighed: what is not known counts as high. */
    public ImpactSeverity forRisk() {
        return this == UNKNOWN ? HIGH : this;
    }
}
