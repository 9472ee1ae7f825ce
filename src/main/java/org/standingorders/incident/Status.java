package org.standingorders.incident;

import java.util.Locale;

/** Where an incident stands in its life cycle (domain.md 7.3). */
public enum Status {
    DETECTED(Phase.DETECT),
    AWAITING_ACTIVATION(Phase.DETECT),
    OBSERVING(Phase.OBSERVE),
    ORIENTING(Phase.ORIENT),
    DECIDING(Phase.DECIDE),
    AWAITING_APPROVAL(Phase.DECIDE),
    ACTING(Phase.ACT),
    VERIFYING(Phase.ACT),
    RECOVERING(Phase.RECOVER),
    RESOLVED(Phase.RECOVER),
    POSTMORTEM(Phase.POSTMORTEM),
    CLOSED(Phase.POSTMORTEM),
    FALSE_ALARM(Phase.POSTMORTEM),
    DUPLICATE(Phase.POSTMORTEM);

    private final Phase phase;

    Status(Phase phase) {
        this.phase = phase;
    }

    public Phase phase() {
        return phase;
    }

    /** Open incidents own their dedup key and are the only ones that escalate (A6, A19). */
    public boolean open() {
        return ordinal() < RESOLVED.ordinal();
    }

    /** Lower case, as in tables, JSON and sentences. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
