package org.standingorders.adapter.http;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.standingorders.desk.KeyDesk;
import org.standingorders.desk.Once;
import org.standingorders.desk.Scope;
import org.standingorders.incident.Actor;

/** One key for each role, named as the role; {@code scoped-…} ones cover the program surgery only. */
final class MemoryKeys implements KeyDesk {
    private final Map<String, Credential> bySecret = new LinkedHashMap<>();

    MemoryKeys() {
        for (KeyRole role : KeyRole.values()) {
            put(role.toString(), role, List.of(), Scope.ALL);
            put("scoped-" + role, role, List.of(), new Scope(Set.of("surgery")));
        }
    }

    private Credential put(String name, KeyRole role, List<String> contactRoles, Scope scope) {
        Credential key = new Credential("id-" + name, name, role, contactRoles, scope, Instant.EPOCH, null);
        bySecret.put(name, key);
        return key;
    }

    @Override
    public Optional<Credential> authenticate(String secret) {
        return Optional.ofNullable(bySecret.get(secret));
    }

    @Override
    public Future<List<Credential>> keys() {
        return Future.succeededFuture(List.copyOf(bySecret.values()));
    }

    @Override
    public Future<Issuing> issue(Wanted wanted, Actor actor, @Nullable Once once) {
        if (wanted.contactRoles().contains("janitor")) {
            return Future.succeededFuture(new UnknownRoles(
                    List.of(wanted.contactRoles().indexOf("janitor")), List.of("admin_team", "program_director")));
        }
        return Future.succeededFuture(
                new Issued(put(wanted.name(), wanted.role(), wanted.contactRoles(), wanted.scope()), wanted.name()));
    }

    @Override
    public Future<Boolean> revoke(String id, Actor actor) {
        return Future.succeededFuture(bySecret.values().removeIf(key -> key.id().equals(id)));
    }
}
