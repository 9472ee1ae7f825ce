package org.standingorders.act;

import java.util.Locale;

/** What an executor is asked for, by the names of the HTTP contract. */
public enum StepName {
    RECOVERY_POINT,
    MAINTENANCE_ON,
    EXECUTE,
    VERIFY,
    MAINTENANCE_OFF,
    STOP_SERVICE,
    NOTIFY;

    /** Lower case, as in commands and reports. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
