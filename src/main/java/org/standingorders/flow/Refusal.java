package org.standingorders.flow;

/** Why a command was not carried out; nothing has changed. */
public record Refusal(Kind kind, String message) {

    /** What stood in the way. */
    public enum Kind {
        UNKNOWN_INCIDENT,
        STALE_VERSION,
        WRONG_STATE
    }
}
