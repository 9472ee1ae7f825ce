package org.standingorders.flow;

/** Why a command was not carried out; nothing has changed. */
public record Refusal(Kind kind, String message) {

    /**
     * An incident cannot come back beside an open one (A6).
     *
     * @param what their dedup key, or words for it
     */
    public static Refusal keyTaken(String what) {
        return new Refusal(
                Kind.WRONG_STATE,
                "Another incident is open for (" + what + "), and there must be one only. Maybe go on with that one.");
    }

    /** What stood in the way. */
    public enum Kind {
        UNKNOWN_INCIDENT,
        STALE_VERSION,
        /** Who asks may not. */
        NOT_ALLOWED,
        WRONG_STATE,
        /** No row says anything of it. */
        UNKNOWN_EVIDENCE
    }
}
