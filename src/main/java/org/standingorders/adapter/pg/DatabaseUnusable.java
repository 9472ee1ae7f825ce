package org.standingorders.adapter.pg;

import org.jspecify.annotations.Nullable;

/**
 * The database could not be started, reached or brought to the schema that the service needs; the message says what an
 * operator can do.
 */
public final class DatabaseUnusable extends RuntimeException {
    private static final long serialVersionUID = 1;

    DatabaseUnusable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
