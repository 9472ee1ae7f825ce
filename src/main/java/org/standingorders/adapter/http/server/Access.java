package org.standingorders.adapter.http.server;

import static org.standingorders.desk.KeyDesk.KeyRole.ADMIN;
import static org.standingorders.desk.KeyDesk.KeyRole.MONITOR;
import static org.standingorders.desk.KeyDesk.KeyRole.POLICY_OWNER;
import static org.standingorders.desk.KeyDesk.KeyRole.RESPONDER;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.standingorders.desk.KeyDesk.KeyRole;

/** Who may use a route; whoever is not named may not (api.md, Conventions). */
public enum Access {
    /** No key is asked for. */
    OPEN,
    MONITORS(MONITOR, ADMIN),
    READERS(RESPONDER, POLICY_OWNER, ADMIN),
    RESPONDERS(RESPONDER, ADMIN),
    REPORTERS(MONITOR, RESPONDER, ADMIN),
    POLICY_OWNERS(POLICY_OWNER, ADMIN),
    ADMINS(ADMIN),
    ANY_KEY(MONITOR, RESPONDER, POLICY_OWNER, ADMIN);

    private final Set<KeyRole> roles;

    Access(KeyRole... roles) {
        this.roles = roles.length == 0 ? Set.of() : EnumSet.copyOf(Arrays.asList(roles));
    }

    public boolean open() {
        return this == OPEN;
    }

    public boolean allows(KeyRole role) {
        return roles.contains(role);
    }
}
