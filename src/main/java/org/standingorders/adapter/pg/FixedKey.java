package org.standingorders.adapter.pg;

import java.time.Instant;
import java.util.List;
import org.standingorders.desk.KeyDesk.Credential;
import org.standingorders.desk.KeyDesk.KeyRole;
import org.standingorders.desk.Scope;

/**
 * A key that the operator sets for one start of the service. It is held in memory only, covers every program, and cannot be
 * revoked but by another start.
 *
 * @param since when the service was started with it
 */
public record FixedKey(String name, KeyRole role, String secret, List<String> contactRoles, Instant since) {
    public FixedKey {
        contactRoles = List.copyOf(contactRoles);
    }

    Credential credential() {
        return new Credential("configured:" + name, name, role, contactRoles, Scope.ALL, since, null);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return role + ":" + name;
    }
}
