package org.standingorders.rule;

/** How bad an incident is, worst first (domain.md 7.2). When unsure, the higher one. */
public enum Severity {
    CRITICAL,
    HIGH,
    MEDIUM,
    LOW;

    /** True when this severity is strictly worse than the other. */
    public boolean worseThan(Severity other) {
        return ordinal() < other.ordinal();
    }
}
