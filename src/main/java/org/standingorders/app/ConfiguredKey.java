package org.standingorders.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.standingorders.desk.KeyDesk.KeyRole;

/**
 * A key that the operator sets: {@code role:name:secret[:contact_role+contact_role]}.
 *
 * @param secret at least 8 characters, as ten wrong guesses a minute are all that is tried; never printed
 */
public record ConfiguredKey(KeyRole role, String name, String secret, List<String> contactRoles) {
    private static final int MIN_SECRET = 8;

    public ConfiguredKey {
        contactRoles = List.copyOf(contactRoles);
    }

    static ConfiguredKey parse(String entry) {
        String[] parts = entry.split(":", 4);
        if (parts.length < 3 || parts[1].isBlank()) {
            throw new IllegalArgumentException(
                    "A key must look like role:name:secret or role:name:secret:contact_role.");
        }
        Optional<KeyRole> role = role(parts[0]);
        requireSound(parts, role.isPresent());
        List<String> contactRoles = parts.length < 4 ? List.of() : List.of(parts[3].split("\\+"));
        return new ConfiguredKey(role.orElseThrow(), parts[1], parts[2], contactRoles);
    }

    private static void requireSound(String[] parts, boolean roleIsKnown) {
        List<String> faults = new ArrayList<>();
        if (!roleIsKnown) {
            faults.add("The role (" + parts[0] + ") must be one of monitor, responder, policy_owner, admin.");
        }
        if (parts[2].length() < MIN_SECRET) {
            faults.add("The secret of the key (" + parts[1] + ") must have at least " + MIN_SECRET + " characters.");
        }
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", faults));
        }
    }

    private static Optional<KeyRole> role(String word) {
        return Arrays.stream(KeyRole.values())
                .filter(role -> role.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    @Override
    public String toString() {
        return role + ":" + name;
    }
}
