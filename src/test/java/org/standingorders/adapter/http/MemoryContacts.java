package org.standingorders.adapter.http;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.standingorders.contact.Contact;
import org.standingorders.desk.ContactDesk;
import org.standingorders.incident.Actor;
import org.standingorders.rule.Role;

/** Contacts in memory. */
final class MemoryContacts implements ContactDesk {
    private final Map<String, Kept> kept = new TreeMap<>();

    @Override
    public Future<List<Kept>> contacts() {
        return Future.succeededFuture(List.copyOf(kept.values()));
    }

    @Override
    public Future<Optional<Kept>> contact(Role role) {
        return Future.succeededFuture(Optional.ofNullable(kept.get(role.name())));
    }

    @Override
    public Future<Optional<Kept>> keep(Contact contact, @Nullable Integer expected, Actor actor) {
        Kept before = kept.get(contact.role().name());
        int version = before == null ? 0 : before.version();
        if (expected != null && expected != version) {
            return Future.succeededFuture(Optional.empty());
        }
        Kept now = new Kept(contact, version + 1);
        kept.put(contact.role().name(), now);
        return Future.succeededFuture(Optional.of(now));
    }
}
