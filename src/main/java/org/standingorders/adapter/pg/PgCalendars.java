package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.standingorders.contact.CalendarEntry;
import org.standingorders.desk.ContactDesk.Feed;

/** On-call calendars that are to be read now and then, by one instance each time. Safe for several instances. */
public final class PgCalendars {
    /** From one reading to the next. */
    private static final Duration PAUSE = Duration.ofMinutes(15);

    /** After a failed reading, and after an instance died that had begun one. */
    private static final Duration AGAIN = Duration.ofMinutes(2);

    private static final int MOST = 4;

    private static final String CLAIM = """
            WITH due AS (
                SELECT calendar_id FROM calendars WHERE due_at <= clock_timestamp()
                ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED)
            UPDATE calendars c SET due_at = clock_timestamp() + make_interval(secs => ?)
            FROM due WHERE c.calendar_id = due.calendar_id
            RETURNING c.calendar_id, c.role, c.locked, clock_timestamp() AS now""";

    private static final String KNOWN = "SELECT entries FROM calendars WHERE calendar_id = ? FOR UPDATE";

    /** Due it stays where somebody set it again meanwhile. */
    private static final String READ = """
            UPDATE calendars SET entries = ?, read_at = clock_timestamp(), problem = NULL,
                due_at = CASE WHEN due_at <= clock_timestamp() THEN due_at
                              ELSE clock_timestamp() + make_interval(secs => ?) END
            WHERE calendar_id = ?""";

    private static final String FAILED = "UPDATE calendars SET problem = ? WHERE calendar_id = ?";

    private final Database database;
    private final Vault vault;

    public PgCalendars(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** A calendar that is to be read, at an instant of the database's clock. */
    public record Due(UUID id, String role, Feed feed, Instant now) {}

    /** A few that are due; the others' turn comes next. */
    public Future<List<Due>> claim() {
        return new Query(CLAIM, MOST, (double) AGAIN.toSeconds()).ask(database).map(rows -> Rows.list(rows, this::due));
    }

    /** Keeps what was read; decisions heed it from the next transaction on. Nothing happens to a calendar that is gone. */
    public Future<Void> read(Due due, List<CalendarEntry> entries) {
        byte[] now = CalendarRow.stored(entries);
        return database.transaction(connection -> new Query(KNOWN, due.id())
                        .ask(connection)
                        .compose(known -> known.size() == 0
                                ? Future.succeededFuture()
                                : keep(connection, due, now, known.iterator().next())))
                .recover(fault -> Future.failedFuture(Faults.forDesk(fault)))
                .mapEmpty();
    }

    private static Future<?> keep(Leased connection, Due due, byte[] now, Row known) {
        boolean same = known.getBuffer("entries") != null && Arrays.equals(now, Rows.bytes(known, "entries"));
        Future<?> kept = new Query(READ, Rows.buffer(now), (double) PAUSE.toSeconds(), due.id()).ask(connection);
        return same ? kept : kept.compose(done -> new Query(PgContacts.NEXT).ask(connection));
    }

    /** What was read before stays in force; the calendar is read again soon. */
    public Future<Void> failed(Due due, String problem) {
        return new Query(FAILED, problem, due.id()).ask(database).mapEmpty();
    }

    private Due due(Row row) {
        UUID id = row.getUUID("calendar_id");
        return new Due(
                id,
                row.getString("role"),
                CalendarRow.feed(id, Rows.bytes(row, "locked"), vault),
                Rows.instant(row, "now"));
    }
}
