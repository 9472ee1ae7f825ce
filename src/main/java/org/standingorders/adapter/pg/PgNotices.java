package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.standingorders.contact.Channel;
import org.standingorders.contact.Directory;
import org.standingorders.desk.NoticeDesk;
import org.standingorders.desk.NoticeFilter;
import org.standingorders.desk.Page;
import org.standingorders.desk.PageRequest;
import org.standingorders.desk.Scope;
import org.standingorders.incident.IncidentId;
import org.standingorders.incident.NoticeId;
import org.standingorders.notice.Notice;

/** Notices as the outbox left them. Safe for several threads and instances. */
public final class PgNotices implements NoticeDesk {
    private static final String COLUMNS =
            "created_at, notice_id, program_no, incident_id, occasion, person, state, settled_at, body";

    private static final String SELECT = "SELECT " + COLUMNS
            + ", (SELECT p.program_id FROM programs p WHERE p.program_no = notices.program_no) AS program_id FROM notices";

    private static final String LOCK = SELECT + " WHERE notice_id = ? FOR UPDATE";

    private static final String TELL = """
            INSERT INTO notice_fates (notice_id, fate, program_no, at)
            SELECT notice_id, 'RESENT', program_no, clock_timestamp() FROM notices WHERE notice_id = ?
            ON CONFLICT (notice_id, fate) DO UPDATE SET at = EXCLUDED.at, claimed_until = NULL""";

    private static final String AUDIT = "INSERT INTO notice_resends (notice_id, actor, actor_role) VALUES (?, ?, ?)";

    /** A refusal may be asked for again: meanwhile the notice may have been given up. */
    private static final PgOnce.Kept<Resending> BEGUN = new PgOnce.Kept<>(Resending.class, Resending.BEGUN::equals);

    private final Database database;
    private final Supplier<Future<Directory>> contacts;
    private final Ways ways;
    private final Listing<Row> list;

    /** @param contacts as they are when something is sent again */
    public PgNotices(Database database, Supplier<Future<Directory>> contacts) {
        this.database = database;
        this.contacts = contacts;
        ways = new Ways(database);
        list = new Listing<>(
                database,
                Order.of("notices", SortKey.time("created_at"), SortKey.id("notice_id")),
                "notices",
                COLUMNS,
                row -> row);
    }

    @Override
    public Future<Page<Sent>> notices(NoticeFilter filter, PageRequest page) {
        IncidentId incident = filter.incident();
        Conditions within = new Conditions().and("incident_id = ?", incident == null ? null : incident.value());
        Conditions passing = new Conditions()
                .in(new Programs(filter.scope(), filter.programId()))
                .and("state = ?", filter.state() == null ? null : filter.state().toString())
                .and("person = ?", filter.person());
        return list.page(within, passing, page)
                .compose(found -> sent(found.items()).map(items -> new Page<>(items, found.nextCursor())));
    }

    @Override
    public Future<List<Sent>> notices(IncidentId incident) {
        return new Query(SELECT + " WHERE incident_id = ? ORDER BY created_at, notice_id", incident.value())
                .ask(database)
                .compose(rows -> sent(Rows.list(rows, row -> row)));
    }

    @Override
    public Future<Optional<Sent>> notice(NoticeId id, Scope scope) {
        return new Query(SELECT + " WHERE notice_id = ?", id.value())
                .ask(database)
                .compose(rows -> sent(Rows.list(rows, row -> row)))
                .map(found -> found.stream()
                        .filter(sent -> scope.covers(sent.programId()))
                        .findFirst());
    }

    private Future<List<Sent>> sent(List<Row> rows) {
        return ways.of(rows.stream().map(PgNotices::id).toList())
                .map(known -> rows.stream().map(row -> sent(row, known)).toList());
    }

    private static Sent sent(Row row, Ways.Known known) {
        Notice notice = StoredNotice.of(row).notice();
        return new Sent(
                notice,
                row.getString("program_id"),
                State.of(row.getString("state")),
                Rows.instantOrNull(row, "settled_at"),
                known.ways(notice),
                known.resends(notice));
    }

    private static UUID id(Row row) {
        return row.getUUID("notice_id");
    }

    @Override
    public Future<Resending> resend(NoticeId id, Asking asking) {
        return database.transaction(connection ->
                        PgOnce.change(connection, asking.once(), BEGUN, () -> resend(connection, id, asking)))
                .recover(fault -> Future.failedFuture(Faults.forDesk(fault)));
    }

    private Future<Resending> resend(Leased connection, NoticeId id, Asking asking) {
        return new Query(LOCK, id.value())
                .ask(connection)
                .map(rows -> Rows.list(rows, row -> row).stream()
                        .filter(row -> asking.scope().covers(row.getString("program_id")))
                        .findFirst())
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(Resending.UNKNOWN)
                        : resend(connection, found.get(), asking));
    }

    private Future<Resending> resend(Leased connection, Row notice, Asking asking) {
        State state = State.of(notice.getString("state"));
        if (state != State.DEAD && state != State.EXPIRED) {
            return Future.succeededFuture(Resending.NOT_GIVEN_UP);
        }
        UUID id = id(notice);
        return contacts.get()
                .compose(directory -> new Reviving(connection, id).through(channels(notice, directory)))
                .compose(waiting -> new Query(
                                AUDIT, id, asking.actor().name(), asking.actor().role())
                        .ask(connection))
                .compose(audited -> new Query(TELL, id).ask(connection))
                .map(Resending.BEGUN);
    }

    /** As the reader is reached now: the address may have been mended meanwhile. */
    private static List<String> channels(Row row, Directory directory) {
        Notice notice = StoredNotice.of(row).notice();
        return directory.person(notice.roles(), String.valueOf(row.getString("person"))).stream()
                .flatMap(person -> person.channels().stream())
                .map(Channel::key)
                .toList();
    }
}
