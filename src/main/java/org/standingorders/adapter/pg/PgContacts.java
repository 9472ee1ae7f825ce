package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.standingorders.contact.Contact;
import org.standingorders.contact.Directory;
import org.standingorders.desk.ContactDesk;
import org.standingorders.incident.Actor;
import org.standingorders.rule.Role;
import org.standingorders.wire.Json;

/** Keeps contacts under one version number for all of them, which deciding transactions read. Safe for several instances. */
public final class PgContacts implements ContactDesk {
    private static final String ALL = "SELECT version, body FROM contacts ORDER BY role";

    private static final String ONE = "SELECT version, body FROM contacts WHERE role = ?";

    private static final String VERSION = "SELECT version FROM directory";

    /** Serialises all changes. */
    private static final String NEXT = "UPDATE directory SET version = version + 1";

    private static final String KEEP = """
            INSERT INTO contacts (role, version, body) VALUES (?, 1, ?)
            ON CONFLICT (role) DO UPDATE SET version = contacts.version + 1, body = EXCLUDED.body
            RETURNING version, body""";

    private static final String AUDIT =
            "INSERT INTO contact_changes (role, actor, actor_role, body) VALUES (?, ?, ?, ?)";

    private final Database database;

    public PgContacts(Database database) {
        this.database = database;
    }

    /** All contacts, of at least the version that they are given: it is read first. */
    public Future<Directory> directory() {
        return database.transaction(connection -> new Query(VERSION)
                        .ask(connection)
                        .compose(version -> new Query(ALL)
                                .ask(connection)
                                .map(rows -> directory(
                                        version.iterator().next().getLong("version"),
                                        Rows.list(rows, PgContacts::kept)))))
                .recover(fault -> Future.failedFuture(Faults.forDesk(fault)));
    }

    private static Directory directory(long version, List<Kept> kept) {
        Map<Role, Contact> contacts =
                kept.stream().map(Kept::contact).collect(Collectors.toMap(Contact::role, Function.identity()));
        return new Directory(version, contacts);
    }

    @Override
    public Future<List<Kept>> contacts() {
        return new Query(ALL).ask(database).map(rows -> Rows.list(rows, PgContacts::kept));
    }

    @Override
    public Future<Optional<Kept>> contact(Role role) {
        return new Query(ONE, role.name())
                .ask(database)
                .map(rows -> Rows.list(rows, PgContacts::kept).stream().findFirst());
    }

    @Override
    public Future<Optional<Kept>> keep(Contact contact, @Nullable Integer expected, Actor actor) {
        return database.transaction(connection -> new Query(NEXT)
                        .ask(connection)
                        .compose(alone -> new Query(ONE, contact.role().name()).ask(connection))
                        .compose(rows -> stale(Rows.list(rows, PgContacts::kept), expected)
                                ? Future.succeededFuture(Optional.<Kept>empty())
                                : keep(connection, contact, actor).map(Optional::of)))
                .recover(fault -> Future.failedFuture(Faults.forDesk(fault)));
    }

    private static boolean stale(List<Kept> before, @Nullable Integer expected) {
        int version = before.isEmpty() ? 0 : before.get(0).version();
        return expected != null && expected != version;
    }

    private static Future<Kept> keep(Leased connection, Contact contact, Actor actor) {
        byte[] body = Json.write(contact);
        String role = contact.role().name();
        return new Query(AUDIT, role, actor.name(), actor.role(), Rows.buffer(body))
                .ask(connection)
                .compose(audited -> new Query(KEEP, role, Rows.buffer(body)).ask(connection))
                .map(rows -> kept(rows.iterator().next()));
    }

    private static Kept kept(Row row) {
        return new Kept(Json.read(Rows.bytes(row, "body"), Contact.class), row.getInteger("version"));
    }
}
