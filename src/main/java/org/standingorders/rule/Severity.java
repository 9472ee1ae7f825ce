package org.standingorders.rule;

import java.util.Locale;

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

    /** Lower case, as in tables, JSON and sentences. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
