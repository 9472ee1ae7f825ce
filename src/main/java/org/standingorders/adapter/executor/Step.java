package org.standingorders.adapter.executor;

/** What a command asks for. */
public enum Step {
    RECOVERY_POINT,
    EXECUTE,
    VERIFY,
    MAINTENANCE_ON,
    MAINTENANCE_OFF,
    STOP_SERVICE,
    NOTIFY;

    /** Whether it may be done again when nobody knows how far it came. */
    boolean repeatable() {
        return this == VERIFY;
    }
}
