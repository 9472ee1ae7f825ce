package org.standingorders.rule;

import java.util.Locale;

/** A behaviour that the policy owner turns on or off in DT-34; of which no row is in force, it is off. */
public enum Switch {
    /** A derived defense level that is worse than the posted one counts (DT-02). */
    WORSE_DERIVED_LEVEL_COUNTS,
    /** After a raise of the severity the time tiers count from the raise, not from the detection (A21). */
    RAISE_RESTARTS_TIERS,
    /** What comes back within the re-open window reopens its incident instead of opening one that recurs from it (DT-33). */
    RECURRENCE_JOINS;

    /** Lower case, as in the table. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
