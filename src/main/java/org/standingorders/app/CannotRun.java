package org.standingorders.app;

import org.jspecify.annotations.Nullable;

/** Something that a command needs is not to be had; the message says what an operator can do. */
public final class CannotRun extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CannotRun(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
