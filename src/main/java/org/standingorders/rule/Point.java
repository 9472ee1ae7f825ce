package org.standingorders.rule;

import java.util.Locale;

/** The decision points, in the order of the response. */
public enum Point {
    MAP,
    DETECT,
    CORRELATE,
    ESCALATE,
    OBSERVE,
    ORIENT,
    DECIDE,
    ACT,
    VERIFY,
    REVIEW;

    /** Lower case, as in the API and as the name of the point's folder under {@code rules/}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
