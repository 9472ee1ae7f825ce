package org.standingorders.adapter.executor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the journal.
 *
 * @param command only of a step that was taken
 * @param ended only of a step that has ended
 */
record Entry(
        Kind kind,
        Instant at,
        String token,
        @Nullable Command command,
        @Nullable Ended ended) {
    static Entry taken(Instant at, Command command) {
        return new Entry(Kind.TAKEN, at, command.token(), command, null);
    }

    static Entry begun(Instant at, String token) {
        return new Entry(Kind.BEGUN, at, token, null, null);
    }

    static Entry ended(Instant at, String token, Ended ended) {
        return new Entry(Kind.ENDED, at, token, null, ended);
    }

    static Entry acknowledged(Instant at, String token) {
        return new Entry(Kind.ACKNOWLEDGED, at, token, null, null);
    }

    /** What happened to a step. */
    enum Kind {
        TAKEN,
        BEGUN,
        ENDED,
        /** The service has taken the report. */
        ACKNOWLEDGED
    }
}
