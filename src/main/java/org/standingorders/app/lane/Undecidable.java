package org.standingorders.app.lane;

/** A batch that was not decided for a reason of our own, not of the database: asking again the same way is no use. */
final class Undecidable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Undecidable(Throwable cause) {
        super(cause);
    }
}
