package org.standingorders.adapter.pg;

import org.jspecify.annotations.Nullable;

/** The service's own PostgreSQL could not be installed or started; the message says what an operator can do. */
public final class DatabaseNotStarted extends RuntimeException {
    private static final long serialVersionUID = 1;

    DatabaseNotStarted(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
