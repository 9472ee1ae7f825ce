package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.standingorders.adapter.pg.Checkpoint.Head;

/**
 * Signs the lengths and heads of all logs again and again. Whoever cuts a log, or takes a program away with all that is known
 * of it, is found out by the checkpoints; whoever takes those away as well, by the file and the service's own log, which are
 * out of reach of the database's owner. Safe for several threads and instances.
 */
public final class Checkpoints {
    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

    /** Logs that have grown by so many entries are signed without waiting for {@link #INTERVAL}. */
    static final int ENTRIES = 1_000;

    static final Duration INTERVAL = Duration.ofMinutes(1);

    private static final int AT_ONCE = 500;

    /** One instance at a time; the others need not wait, what is due will be signed. */
    private static final String TURN =
            "SELECT pg_try_advisory_xact_lock(hashtext('standing_orders.checkpoints')) AS mine, clock_timestamp() AS now";

    /** Signs nothing that is not in the logs: a counter that fits no entry is left for the verification to find. */
    private static final String DUE = """
            WITH due AS MATERIALIZED (
                SELECT p.program_no, p.program_id, p.log_entries, p.log_head, p.events, p.events_head
                FROM programs p
                LEFT JOIN signed_heads s ON s.program_no = p.program_no
                CROSS JOIN LATERAL (
                    SELECT p.log_entries + p.events - coalesce(s.decisions + s.events, 0) AS entries) grown
                WHERE grown.entries >= $1
                   OR grown.entries > 0 AND (s.at IS NULL OR s.at <= clock_timestamp() - make_interval(secs => $2))
                ORDER BY p.program_no LIMIT $3)
            SELECT due.program_no, due.program_id, due.log_entries, due.log_head, due.events, due.events_head
            FROM due
            LEFT JOIN decisions d ON d.program_no = due.program_no AND d.seq = due.log_entries
            LEFT JOIN incident_events e ON e.program_no = due.program_no AND e.place = due.events
            WHERE coalesce(d.hash, '') = due.log_head AND coalesce(e.hash, '') = due.events_head
            ORDER BY due.program_no""";

    private static final String NEWEST =
            "SELECT number, body, key_id, signature FROM checkpoints ORDER BY number DESC LIMIT 1";

    private static final String INSERT =
            "INSERT INTO checkpoints (number, body, key_id, signature) VALUES ($1, $2, $3, $4)";

    private static final String SIGNED = """
            INSERT INTO signed_heads (number, at, program_no, decisions, events)
            SELECT $1::bigint, $2::timestamptz, h.program_no, h.decisions, h.events
            FROM unnest($3::int[], $4::bigint[], $5::bigint[]) AS h (program_no, decisions, events)
            ON CONFLICT (program_no) DO UPDATE
            SET number = EXCLUDED.number, at = EXCLUDED.at, decisions = EXCLUDED.decisions, events = EXCLUDED.events""";

    private final Database database;
    private final Seal seal;
    private final HeadsFile file;
    private final int entries;

    public Checkpoints(Database database, Seal seal, HeadsFile file) {
        this(database, seal, file, ENTRIES);
    }

    /** @param entries after how many new ones a program is signed at once */
    Checkpoints(Database database, Seal seal, HeadsFile file, int entries) {
        this.database = database;
        this.seal = seal;
        this.file = file;
        this.entries = entries;
    }

    /**
     * Signs what is due; to be called every few seconds. Costs a look at how far each program is signed when nothing is.
     *
     * @return how many programs were signed; as many as {@value #AT_ONCE} when more may be due
     */
    public Future<Integer> write() {
        return database.transaction(this::sign)
                .recover(fault -> Future.failedFuture(Faults.forDesk(fault)))
                .compose(signed -> signed.map(this::keep).orElse(Future.succeededFuture(0)));
    }

    private Future<Optional<SignedCheckpoint>> sign(Leased connection) {
        Future<RowSet<Row>> turn = connection.ask(TURN, Tuple.tuple());
        Future<RowSet<Row>> due = connection.ask(DUE, Tuple.of(entries, (double) INTERVAL.toSeconds(), AT_ONCE));
        Future<RowSet<Row>> newest = connection.ask(NEWEST, Tuple.tuple());
        return Future.all(turn, due, newest).compose(read -> {
            Row mine = turn.result().iterator().next();
            return due.result().size() == 0 || !mine.getBoolean("mine")
                    ? Future.succeededFuture(Optional.empty())
                    : store(connection, after(newest.result(), due.result(), Rows.instant(mine, "now")), due.result());
        });
    }

    private static Checkpoint after(RowSet<Row> newest, RowSet<Row> due, Instant now) {
        List<Head> heads = Rows.list(due, Checkpoints::head);
        for (Row row : newest) {
            return new Checkpoint(
                    row.getLong("number") + 1, now, SignedCheckpoint.of(row).hash(), heads);
        }
        return new Checkpoint(1, now, "", heads);
    }

    private static Head head(Row row) {
        return new Head(
                row.getString("program_id"),
                row.getLong("log_entries"),
                Hash.text(Rows.bytes(row, "log_head")),
                row.getLong("events"),
                Hash.text(Rows.bytes(row, "events_head")));
    }

    private Future<Optional<SignedCheckpoint>> store(Leased connection, Checkpoint checkpoint, RowSet<Row> due) {
        SignedCheckpoint signed = SignedCheckpoint.of(checkpoint, seal);
        Tuple row = Tuple.of(checkpoint.number(), Rows.buffer(signed.body()), signed.keyId())
                .addBuffer(Rows.buffer(signed.signature()));
        Columns<Row> heads = Columns.of(Rows.list(due, each -> each), checkpoint.number(), Rows.time(checkpoint.at()))
                .numbers(each -> each.getInteger("program_no"))
                .longs(each -> each.getLong("log_entries"))
                .longs(each -> each.getLong("events"));
        return Future.all(connection.ask(INSERT, row), connection.ask(SIGNED, heads.tuple()))
                .map(stored -> Optional.of(signed));
    }

    /** After the commit: a line without its checkpoint would look like a checkpoint that was taken away. */
    private Future<Integer> keep(SignedCheckpoint signed) {
        Checkpoint checkpoint = signed.checkpoint();
        LOG.info(
                "Checkpoint ({}) over ({}) programs, ({}).",
                checkpoint.number(),
                checkpoint.heads().size(),
                signed.hash());
        return database.offEventLoop(() -> {
            file.append(signed);
            return checkpoint.heads().size();
        });
    }
}
