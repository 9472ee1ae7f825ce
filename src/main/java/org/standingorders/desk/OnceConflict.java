package org.standingorders.desk;

/** The idempotency key was used before, with another body. */
public final class OnceConflict extends RuntimeException {
    private static final long serialVersionUID = 1;

    public OnceConflict() {
        super("The Idempotency-Key was used before with another body.", null, false, false);
    }
}
