package org.standingorders.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Accepts UTF-8 as RFC 8259 wants it between systems: well-formed, without a byte order mark. */
final class StrictUtf8 {
    private StrictUtf8() {}

    /** What is wrong with the bytes, in words, or null. */
    static @Nullable String fault(byte[] bytes) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            return "The text must not begin with a byte order mark.";
        }
        byte any = 0;
        for (byte each : bytes) {
            if (each == 0) {
                return "The text must not contain NUL.";
            }
            any |= each;
        }
        return any >= 0 || isWellFormed(bytes) ? null : "The text must be UTF-8.";
    }

    private static boolean isWellFormed(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException broken) {
            return false;
        }
    }
}
