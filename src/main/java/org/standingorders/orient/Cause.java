package org.standingorders.orient;

import java.util.Locale;

/** Why an incident happened, by type, in the order of the methodology's decision tree. */
public enum Cause {
    RECENT_CHANGE,
    DATABASE_CORRUPTION,
    OVER_CAPACITY,
    MASS_ABSENCE,
    /** None of them, or nobody can say: the response goes on investigating. */
    UNKNOWN;

    /** Lower case, as in tables, JSON and sentences. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
