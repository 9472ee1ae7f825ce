package org.standingorders.adapter.http;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.standingorders.contact.Contact;
import org.standingorders.desk.ContactDesk;
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
    public Future<Keeping> keep(Change change) {
        String role = change.contact().role().name();
        Kept before = kept.get(role);
        int version = before == null ? 0 : before.version();
        if (change.expected() != null && change.expected() != version) {
            return Future.succeededFuture(new Stale());
        }
        OnCall onCall = change.feed() == null ? null : new OnCall(change.feed(), null, null);
        Contact contact = onCall == null ? change.contact() : change.contact().onCall(List.of());
        Kept now = new Kept(contact, version + 1, onCall);
        kept.put(role, now);
        return Future.succeededFuture(now);
    }
}
