package org.standingorders.rule;

import java.util.Locale;

/** What a defense level is derived from (DT-02). */
public enum Dimension {
    UTILIZATION,
    COVERAGE,
    ACGME,
    N1,
    N2,
    SAFETY;

    /** Lower case, as in tables, JSON and sentences. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
