package org.standingorders.desk;

/** The database cannot be reached or did not answer in time; nothing was acknowledged, try again. */
public final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Unavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
