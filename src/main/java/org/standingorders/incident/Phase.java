package org.standingorders.incident;

import java.util.Locale;

/** The part of the methodology that an incident is in; the checklist (DT-08) is cut the same way. */
public enum Phase {
    DETECT,
    OBSERVE,
    ORIENT,
    DECIDE,
    ACT,
    RECOVER,
    POSTMORTEM;

    /** Lower case, as in tables, JSON and sentences. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
