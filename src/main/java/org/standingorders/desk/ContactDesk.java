package org.standingorders.desk;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.contact.Contact;
import org.standingorders.incident.Actor;
import org.standingorders.rule.Role;

/** Keeps who holds each contact role. */
public interface ContactDesk {

    /** By role. */
    Future<List<Kept>> contacts();

    Future<Optional<Kept>> contact(Role role);

    /**
     * Keeps a contact in the place of the one before; decides from the next transaction on, on every instance.
     *
     * @param expected the version that the caller read; null = whatever it is
     * @return empty when another version is kept than the expected one
     */
    Future<Optional<Kept>> keep(Contact contact, @Nullable Integer expected, Actor actor);

    /** A contact and its version, 1 for the first. */
    record Kept(Contact contact, int version) {}
}
