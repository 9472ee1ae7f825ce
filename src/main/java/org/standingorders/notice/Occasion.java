package org.standingorders.notice;

import java.util.Locale;

/** Why people are told. */
public enum Occasion {
    /** A tier of the escalation matrix fell due (DT-05). */
    ESCALATION,
    /** Those concerned are kept informed while it lasts (DT-30); nothing is asked of them. */
    UPDATE,
    /** Something is to be done by law or by the house's rules (DT-31). */
    DUTY,
    /** Somebody must say whether a plan may be carried out (DT-15). */
    APPROVAL,
    /** A step of a plan is to be done by people, or takes too long. */
    STEP,
    /** A person gets more notices than anybody reads; the next come in digests. */
    STORM,
    /** The incident was resolved. */
    ALL_CLEAR,
    /** Somebody tries whether a destination works. */
    TEST;

    /** Whether who is told hears the end because of it; whom tiers tell does so anyway. */
    public boolean makesWait() {
        return this != ESCALATION && this != ALL_CLEAR;
    }

    /** For people. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Whether an acknowledgement or the end of the incident makes it pointless while it is still unsent. */
    public boolean endsWithTheAlarm() {
        return this == ESCALATION || this == UPDATE;
    }
}
