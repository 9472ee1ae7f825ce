package org.standingorders.mitigate;

import java.util.Locale;

/** What kind of change is suspected; it decides what a rollback returns to (A52: where both are, the database). */
public enum ChangeCause {
    DATABASE_CHANGE,
    CODE_CHANGE,
    /** None, or one that cannot be rolled back, such as of people or policies (A37). */
    NEITHER;

    /** Lower case, as in the table. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
