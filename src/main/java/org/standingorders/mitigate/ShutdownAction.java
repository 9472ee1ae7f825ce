package org.standingorders.mitigate;

import java.util.Locale;

/** The steps of a controlled shutdown, in the only order in which they are made (S87). */
public enum ShutdownAction {
    /** Accept no new requests, with a message. */
    MAINTENANCE_ON,
    /** Let what is in flight end; what is left after the limit is listed, aborted, and its ids recorded (A58). */
    WAIT_IN_FLIGHT,
    /** Save the state under a name. */
    RECOVERY_POINT,
    /** Stop the services one after the other, each within the limit. */
    STOP_SERVICES,
    /** Tell people. */
    NOTIFY;

    /** Lower case, as in the table. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
