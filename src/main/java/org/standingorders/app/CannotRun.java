package org.standingorders.app;

import org.jspecify.annotations.Nullable;

/** Something that a command needs is not to be had; the message says what an operator can do. */
final class CannotRun extends RuntimeException {
    private static final long serialVersionUID = 1;

    CannotRun(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
