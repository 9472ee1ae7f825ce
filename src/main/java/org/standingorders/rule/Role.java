package org.standingorders.rule;

import java.util.regex.Pattern;

/**
 * A contact role such as {@code on_call_admin}; who holds it is policy (DT-06), so roles are names and not an enum.
 *
 * @param name lower snake case, 1..64 characters
 */
public record Role(String name) {
    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    public Role {
        if (!isRole(name)) {
            throw new IllegalArgumentException("The role (" + name + ") must be lower snake case, 1 to 64 characters.");
        }
    }

    public static boolean isRole(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return name;
    }
}
