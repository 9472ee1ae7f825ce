package org.standingorders.app.lane;

import org.jspecify.annotations.Nullable;

/** The rules did not answer in time. Where that was noticed is of no interest, only where they were. */
final class RulesOverran extends RuntimeException {
    private static final long serialVersionUID = 1;

    RulesOverran(String message, @Nullable Throwable cause) {
        super(message, cause, false, false);
    }
}
