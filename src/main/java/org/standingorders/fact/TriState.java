package org.standingorders.fact;

/** An answer that may be missing. Unknown is never taken for no (A9). */
public enum TriState implements Knowable {
    YES,
    NO,
    UNKNOWN;

    public static TriState of(boolean known) {
        return known ? YES : NO;
    }

    @Override
    public boolean known() {
        return this != UNKNOWN;
    }
}
