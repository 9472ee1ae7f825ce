package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.standingorders.contact.Contact;
import org.standingorders.contact.Directory;
import org.standingorders.contact.Person;
import org.standingorders.desk.ContactDesk;
import org.standingorders.rule.Role;
import org.standingorders.wire.Json;

/** Keeps contacts under one version number for all of them, which deciding transactions read. Safe for several instances. */
public final class PgContacts implements ContactDesk {
    private static final String KEPT = "SELECT c.version, c.body, " + CalendarRow.COLUMNS
            + " FROM contacts c LEFT JOIN calendars k ON k.role = c.role";

    private static final String ALL = KEPT + " ORDER BY c.role";

    private static final String ONE = KEPT + " WHERE c.role = ?";

    /** Whom an incident told may have lost the role since, and still waits for its end. */
    private static final String FORMER = """
            SELECT c.body FROM (SELECT change_no, body FROM contact_changes ORDER BY change_no DESC LIMIT 1000) c
            ORDER BY c.change_no""";

    private static final String VERSION = "SELECT version FROM directory";

    /** Serialises all changes. */
    static final String NEXT = "UPDATE directory SET version = version + 1";

    private static final String KEEP = """
            INSERT INTO contacts (role, version, body) VALUES (?, 1, ?)
            ON CONFLICT (role) DO UPDATE SET version = contacts.version + 1, body = EXCLUDED.body""";

    private static final String AUDIT =
            "INSERT INTO contact_changes (role, actor, actor_role, body) VALUES (?, ?, ?, ?)";

    private static final String DROP_CALENDAR = "DELETE FROM calendars WHERE role = ?";

    private static final String CALENDAR_DUE = "UPDATE calendars SET due_at = clock_timestamp() WHERE role = ?";

    private static final String KEEP_CALENDAR = "INSERT INTO calendars (calendar_id, role, locked) VALUES (?, ?, ?)";

    private final Database database;
    private final Vault vault;
    private final Supplier<UUID> ids;

    public PgContacts(Database database, Vault vault, Supplier<UUID> ids) {
        this.database = database;
        this.vault = vault;
        this.ids = ids;
    }

    /** All contacts, of at least the version that they are given: it is read first. */
    public Future<Directory> directory() {
        return database.transaction(connection -> new Query(VERSION)
                        .ask(connection)
                        .compose(version ->
                                directory(connection, version.iterator().next().getLong("version"))))
                .recover(fault -> Future.failedFuture(Faults.forDesk(fault)));
    }

    private Future<Directory> directory(Leased connection, long version) {
        return new Query(ALL)
                .ask(connection)
                .map(rows -> Rows.list(rows, row -> kept(row).contact()).stream()
                        .collect(Collectors.toMap(Contact::role, Function.identity())))
                .compose(contacts -> new Query(FORMER)
                        .ask(connection)
                        .map(rows -> new Directory(version, contacts, people(Rows.list(rows, PgContacts::changed)))));
    }

    private static Contact changed(Row row) {
        return Json.read(Rows.bytes(row, "body"), Contact.class);
    }

    /** As they were last. */
    private static Map<String, Person> people(List<Contact> changes) {
        return changes.stream()
                .flatMap(contact -> contact.people().stream())
                .collect(Collectors.toMap(Person::ref, Function.identity(), (earlier, later) -> later));
    }

    @Override
    public Future<List<Kept>> contacts() {
        return new Query(ALL).ask(database).map(rows -> Rows.list(rows, this::kept));
    }

    @Override
    public Future<Optional<Kept>> contact(Role role) {
        return new Query(ONE, role.name())
                .ask(database)
                .map(rows -> Rows.list(rows, this::kept).stream().findFirst());
    }

    @Override
    public Future<Keeping> keep(Change change) {
        String role = change.contact().role().name();
        return database.transaction(connection -> new Query(NEXT)
                        .ask(connection)
                        .compose(alone -> one(connection, role))
                        .compose(before -> stale(before, change.expected())
                                ? Future.<Keeping>succeededFuture(new Stale())
                                : keep(connection, change, before.orElse(null))))
                .recover(fault -> Future.failedFuture(Faults.forDesk(fault)));
    }

    private Future<Optional<Kept>> one(Leased connection, String role) {
        return new Query(ONE, role)
                .ask(connection)
                .map(rows -> Rows.list(rows, this::kept).stream().findFirst());
    }

    private static boolean stale(Optional<Kept> before, @Nullable Integer expected) {
        int version = before.map(Kept::version).orElse(0);
        return expected != null && expected != version;
    }

    private Future<Keeping> keep(Leased connection, Change change, @Nullable Kept before) {
        byte[] body = Json.write(change.contact());
        String role = change.contact().role().name();
        return new Query(AUDIT, role, change.actor().name(), change.actor().role(), Rows.buffer(body))
                .ask(connection)
                .compose(audited -> new Query(KEEP, role, Rows.buffer(body)).ask(connection))
                .compose(kept -> keepCalendar(connection, role, change.feed(), before))
                .compose(kept -> one(connection, role))
                .map(Optional::orElseThrow);
    }

    /** The same feed keeps what was read from it until it has been read again, at once. */
    private Future<?> keepCalendar(Leased connection, String role, @Nullable Feed feed, @Nullable Kept before) {
        OnCall known = before == null ? null : before.onCall();
        if (Objects.equals(feed, known == null ? null : known.feed())) {
            return new Query(CALENDAR_DUE, role).ask(connection);
        }
        Future<?> dropped = new Query(DROP_CALENDAR, role).ask(connection);
        if (feed == null) {
            return dropped;
        }
        UUID id = ids.get();
        return dropped.compose(gone ->
                new Query(KEEP_CALENDAR, id, role, Rows.buffer(CalendarRow.locked(id, feed, vault))).ask(connection));
    }

    private Kept kept(Row row) {
        Contact contact = Json.read(Rows.bytes(row, "body"), Contact.class);
        int version = row.getInteger("version");
        CalendarRow calendar = CalendarRow.of(row, vault);
        return calendar == null
                ? new Kept(contact, version, null)
                : new Kept(contact.onCall(calendar.entries()), version, calendar.onCall());
    }
}
