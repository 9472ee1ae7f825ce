package org.standingorders.fact;

import org.jspecify.annotations.Nullable;

/** One error that a database reported. */
public record DatabaseError(
        @Nullable String code,
        ErrorKind kind,
        @MaxLength(value = 500, lines = true) @Nullable String message) {

    /** For people, such as {@code CHECKSUM XX001: page 17 is damaged}. */
    @Override
    public String toString() {
        return kind + (code == null ? "" : " " + code) + (message == null ? "" : ": " + message);
    }

    /** What sort of fault it points to; checksum, page, index and missing rows mean corruption (DT-09). */
    public enum ErrorKind {
        CHECKSUM,
        INVALID_PAGE,
        INDEX,
        CONSTRAINT,
        MISSING_ROWS,
        CONNECTION,
        DISK,
        OTHER;

        /** Whether stored data are no longer what they were. */
        public boolean damagesData() {
            return this == CHECKSUM || this == INVALID_PAGE || this == INDEX || this == MISSING_ROWS;
        }
    }
}
