package org.standingorders.notice;

/** What became of a notice, as far as its incident must know. */
public enum Fate {
    /** Some channel took it. */
    DELIVERED,
    /** So many attempts failed in so short a time that somebody else is told as well (A26); it is still being tried. */
    FAILING,
    /** Every channel refused it for good. */
    DEAD,
    /** It was tried for as long as it made sense. */
    EXPIRED,
    /** Somebody had it sent again. */
    RESENT,
    /** Somebody acknowledged, or the incident ended, before it arrived. */
    WITHDRAWN;

    /** Whether somebody who must know does not know for now. */
    public boolean undelivered() {
        return this == FAILING || this == DEAD || this == EXPIRED;
    }
}
