package org.standingorders.fact;

/** An answer that may be missing. Unknown is never taken for no (A9). */
public enum TriState {
    YES,
    NO,
    UNKNOWN;

    public static TriState of(boolean known) {
        return known ? YES : NO;
    }
}
