package org.standingorders.rule;

import java.util.Locale;

/** How an incident can be answered, in the methodology's names (A39); the order is that of DT-14, then of DT-16. */
public enum Strategy {
    ROLLBACK,
    RESTORE,
    LOAD_SHEDDING,
    STATIC_FALLBACK,
    INVESTIGATE,
    READ_ONLY_CACHE,
    CONTROLLED_SHUTDOWN,
    /** What was shut down comes back: only by a person's command (DT-23). */
    RESTART,
    EXTERNAL_SUPPORT,
    /** No strategy is left: people lead. */
    HUMAN_COMMAND;

    /** Whether it changes the scheduler; at most one such runs in a program at a time (A50). */
    public boolean mutating() {
        return this != INVESTIGATE && this != EXTERNAL_SUPPORT && this != HUMAN_COMMAND;
    }

    /** Whether it brings back an earlier state, so that later data are lost. */
    public boolean goesBack() {
        return this == ROLLBACK || this == RESTORE;
    }

    /** Lower case, as in tables, JSON and sentences. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
