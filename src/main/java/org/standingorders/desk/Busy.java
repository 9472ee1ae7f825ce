package org.standingorders.desk;

/** A bounded queue is full; nothing was taken, try again shortly. */
public final class Busy extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Busy(String message) {
        super(message, null, false, false);
    }
}
