package org.standingorders.app;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.adapter.notice.Gate;
import org.standingorders.contact.Channel;
import org.standingorders.contact.Contact;
import org.standingorders.contact.ContactRoles;
import org.standingorders.contact.Person;
import org.standingorders.desk.ContactDesk;
import org.standingorders.desk.DestinationDesk;
import org.standingorders.rule.Role;

/**
 * Contacts of which none is kept under a role that the deciding policy does not know, which a typing mistake would be
 * (DT-06), nor with a destination that nothing is posted to, nor with a calendar that may not be called from here (H20).
 */
record CheckedContacts(
        ContactDesk kept,
        Supplier<Future<ContactRoles>> roles,
        DestinationDesk destinations,
        Gate gate,
        InstantSource clock)
        implements ContactDesk {

    @Override
    public Future<List<Kept>> contacts() {
        return kept.contacts();
    }

    @Override
    public Future<Optional<Kept>> contact(Role role) {
        return kept.contact(role);
    }

    @Override
    public Future<Keeping> keep(Change change) {
        return roles.get()
                .map(known -> objection(change.contact(), known))
                .compose(found -> orElse(found, () -> circle(change.contact())))
                .compose(found -> orElse(found, () -> astray(change.contact())))
                .compose(found -> orElse(found, () -> objection(change.feed())))
                .compose(found -> found.map(unfit -> Future.<Keeping>succeededFuture(unfit))
                        .orElseGet(() -> kept.keep(change)));
    }

    private static Future<Optional<Unfit>> orElse(Optional<Unfit> found, Supplier<Future<Optional<Unfit>>> next) {
        return found.isPresent() ? Future.succeededFuture(found) : next.get();
    }

    private Future<Optional<Unfit>> objection(@Nullable Feed feed) {
        return feed == null
                ? Future.succeededFuture(Optional.empty())
                : gate.objection(feed.url()).map(found -> found.map(why -> new Unfit("/calendar/url", why)));
    }

    private Future<Optional<Unfit>> astray(Contact contact) {
        return destinations
                .destinations()
                .map(all -> all.stream()
                        .filter(one -> one.switchedOff() == null)
                        .map(DestinationDesk.Shown::id)
                        .collect(Collectors.toSet()))
                .map(known -> IntStream.range(0, contact.people().size())
                        .boxed()
                        .flatMap(at -> astray(contact.people().get(at), at, known))
                        .findFirst());
    }

    private static Stream<Unfit> astray(Person person, int at, Set<UUID> known) {
        return IntStream.range(0, person.channels().size())
                .filter(channel ->
                        person.channels().get(channel) instanceof Channel.Via via && !known.contains(via.destination()))
                .mapToObj(
                        channel -> new Unfit(
                                "/people/" + at + "/channels/" + channel + "/destination",
                                "There is no destination with this id, or it is switched off. GET /v1/destinations lists all."));
    }

    /** Whether the roles that contacts name for each other would lead back to this one. */
    private Future<Optional<Unfit>> circle(Contact contact) {
        return contact.fallback() == null
                ? Future.succeededFuture(Optional.empty())
                : kept.contacts().map(all -> circle(contact, named(all)));
    }

    private static Map<Role, Role> named(List<Kept> all) {
        return all.stream()
                .map(Kept::contact)
                .filter(one -> one.fallback() != null)
                .collect(Collectors.toMap(Contact::role, one -> Objects.requireNonNull(one.fallback())));
    }

    private static Optional<Unfit> circle(Contact contact, Map<Role, Role> named) {
        Set<Role> path = new LinkedHashSet<>();
        Role next = contact.fallback();
        while (next != null && !next.equals(contact.role()) && path.add(next)) {
            next = named.get(next);
        }
        return contact.role().equals(next)
                ? Optional.of(new Unfit(
                        "/fallback",
                        "The role (" + contact.fallback() + ") has this one stand in for it, so that the two would wait"
                                + " for each other. Change its fallback first."))
                : Optional.empty();
    }

    private Optional<Unfit> objection(Contact contact, ContactRoles known) {
        Role fallback = contact.fallback();
        if (contact.role().equals(fallback)) {
            return Optional.of(new Unfit("/fallback", "A role cannot stand in for itself."));
        }
        return unknown("", contact.role(), known).or(() -> unknown("/fallback", fallback, known));
    }

    private Optional<Unfit> unknown(String pointer, @Nullable Role role, ContactRoles known) {
        return role == null || known.knows(role, clock.instant())
                ? Optional.empty()
                : Optional.of(new Unfit(
                        pointer,
                        "The policy knows no contact role (" + role
                                + "). The table DT-06 lists those that there are."));
    }
}
