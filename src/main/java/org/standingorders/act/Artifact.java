package org.standingorders.act;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that a step left behind.
 *
 * @param name of a backup, a check, or a thing in a list
 * @param passed whether it was verified, or the check held; null where that is no question
 */
public record Artifact(
        Kind kind,
        String name,
        @Nullable Boolean passed,
        @Nullable String value) {

    /** What it is. */
    public enum Kind {
        BACKUP,
        CHECK,
        LIST;

        /** Lower case, as in reports. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
