package org.standingorders.notice;

/** Why people are told. */
public enum Occasion {
    /** A tier of the escalation matrix fell due (DT-05). */
    ESCALATION,
    /** The incident got worse without a new one opening, such as RED to BLACK. */
    WORSENED,
    /** The incident was resolved. */
    ALL_CLEAR,
    /** Somebody tries whether a destination works. */
    TEST;

    /** Whether an acknowledgement or the end of the incident makes it pointless while it is still unsent. */
    public boolean endsWithTheAlarm() {
        return this == ESCALATION || this == WORSENED;
    }
}
