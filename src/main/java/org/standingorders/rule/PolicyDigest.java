package org.standingorders.rule;

import java.util.regex.Pattern;

/**
 * Names one immutable policy: the SHA-256 over the canonical form of all its tables, rules and cases.
 *
 * @param value {@code sha256:} and 64 lower-case hex digits
 */
public record PolicyDigest(String value) {
    private static final Pattern FORM = Pattern.compile("sha256:[0-9a-f]{64}");

    public PolicyDigest {
        if (!isDigest(value)) {
            throw new IllegalArgumentException("The policy digest (" + value + ") must be sha256: and 64 hex digits.");
        }
    }

    public static boolean isDigest(String text) {
        return FORM.matcher(text).matches();
    }

    /** The first twelve hex digits, for people and logs. */
    public String abbreviated() {
        return value.substring("sha256:".length(), "sha256:".length() + 12);
    }

    @Override
    public String toString() {
        return value;
    }
}
