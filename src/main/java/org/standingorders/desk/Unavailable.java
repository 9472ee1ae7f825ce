package org.standingorders.desk;

import org.jspecify.annotations.Nullable;

/** The database cannot be reached or did not answer in time; nothing was acknowledged, try again. */
public final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Unavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
