package org.standingorders.wire;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads UUIDs in their usual form only; Java's own parser also takes shortened ones. */
final class UuidText {
    private static final int LENGTH = 36;

    private UuidText() {}

    /** The UUID, or null when the text is not one. */
    static @Nullable UUID parse(String text) {
        if (text.length() != LENGTH) {
            return null;
        }
        for (int i = 0; i < LENGTH; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? text.charAt(i) != '-' : Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
                return null;
            }
        }
        return UUID.fromString(text);
    }
}
