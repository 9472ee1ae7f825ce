package org.standingorders.desk;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.incident.Actor;

/** Keeps the keys of people and programs; secrets are stored only as HMAC. */
public interface KeyDesk {

    /** Who presents this secret; compared in constant time, from memory, at most 5 s behind a revocation. */
    Optional<Credential> authenticate(String secret);

    Future<List<Credential>> keys();

    /**
     * The new key's secret is in the answer and nowhere else; a repeat under the same {@code once} gives the same answer,
     * so the secret must then be derived and not drawn.
     */
    Future<Issuing> issue(Wanted wanted, Actor actor, @Nullable Once once);

    /** False when there is no such key. */
    Future<Boolean> revoke(String id, Actor actor);

    /** A key that somebody asks for. */
    record Wanted(
            String name,
            KeyRole role,
            List<String> contactRoles,
            Scope scope,
            @Nullable Instant expiresAt) {
        public Wanted {
            contactRoles = List.copyOf(contactRoles);
        }
    }

    /** A key as it may be shown. */
    record Credential(
            String id,
            String name,
            KeyRole role,
            List<String> contactRoles,
            Scope scope,
            Instant createdAt,
            @Nullable Instant expiresAt) {
        public Credential {
            contactRoles = List.copyOf(contactRoles);
        }
    }

    /** What came of asking for a key. */
    sealed interface Issuing {}

    /** A key with its secret, shown once. */
    record Issued(Credential credential, String secret) implements Issuing {}

    /**
     * The key was to stand for contact roles that there are not.
     *
     * @param unknown places in the list that was asked for
     * @param known by the deciding policy (DT-06)
     */
    record UnknownRoles(List<Integer> unknown, List<String> known) implements Issuing {
        public UnknownRoles {
            unknown = List.copyOf(unknown);
            known = List.copyOf(known);
        }
    }

    /** What a key may do (api.md, Conventions). */
    enum KeyRole {
        MONITOR,
        RESPONDER,
        POLICY_OWNER,
        ADMIN;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
