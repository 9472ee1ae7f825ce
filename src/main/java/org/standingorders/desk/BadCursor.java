package org.standingorders.desk;

/** The cursor is not one that this list gave out; the caller's mistake. */
public final class BadCursor extends RuntimeException {
    private static final long serialVersionUID = 1;

    public BadCursor() {
        super("The cursor must be the next_cursor of an earlier page of the same list.", null, false, false);
    }
}
