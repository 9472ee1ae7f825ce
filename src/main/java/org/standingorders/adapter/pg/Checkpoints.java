package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs the length and head of every program's log again and again. Whoever cuts a log behind its newest checkpoint is found
 * out, whatever else they set back; the checkpoints go to the service's own log too, out of reach of the database's owner.
 * Safe for several threads and instances.
 */
public final class Checkpoints {
    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

    /** A log that has grown by so many entries is signed without waiting for {@link #INTERVAL}. */
    static final int ENTRIES = 1_000;

    static final Duration INTERVAL = Duration.ofMinutes(1);

    private static final int AT_ONCE = 500;

    /** Signs nothing that is not in the log: a counter that fits no entry is left for the verification to find. */
    private static final String DUE = """
            SELECT p.program_no, p.program_id, p.log_entries, p.log_head, clock_timestamp() AS now
            FROM programs p
            JOIN decisions d ON d.program_no = p.program_no AND d.seq = p.log_entries AND d.hash = p.log_head
            LEFT JOIN LATERAL (
                SELECT c.entries, c.at FROM log_checkpoints c WHERE c.program_no = p.program_no
                ORDER BY c.entries DESC LIMIT 1) last ON true
            WHERE last.entries IS NULL
               OR p.log_entries >= last.entries + $1
               OR p.log_entries > last.entries AND last.at <= clock_timestamp() - make_interval(secs => $2)
            ORDER BY p.program_no LIMIT $3""";

    private static final String INSERT = """
            INSERT INTO log_checkpoints (at, key_id, program_no, entries, head, signature)
            SELECT $1::timestamptz, $2::text, c.program_no, c.entries, c.head, c.signature
            FROM unnest($3::int[], $4::bigint[], $5::bytea[], $6::bytea[]) AS c (program_no, entries, head, signature)
            ON CONFLICT (program_no, entries) DO NOTHING""";

    private final Database database;
    private final Seal seal;
    private final int entries;

    public Checkpoints(Database database, Seal seal) {
        this(database, seal, ENTRIES);
    }

    /** @param entries after how many new ones a log is signed at once */
    Checkpoints(Database database, Seal seal, int entries) {
        this.database = database;
        this.seal = seal;
        this.entries = entries;
    }

    /**
     * Signs what is due; to be called every few seconds. Costs a look at each program's newest checkpoint when nothing is.
     *
     * @return how many logs were signed; as many as {@value #AT_ONCE} when more may be due
     */
    public Future<Integer> write() {
        return database.ask(DUE, Tuple.of(entries, (double) INTERVAL.toSeconds(), AT_ONCE))
                .compose(this::sign)
                .recover(fault -> Future.failedFuture(Faults.forDesk(fault)));
    }

    private Future<Integer> sign(RowSet<Row> due) {
        if (due.size() == 0) {
            return Future.succeededFuture(0);
        }
        Instant now = Rows.instant(due.iterator().next(), "now");
        List<Head> heads = Rows.list(due, Head::of);
        Columns<Head> columns = Columns.of(heads, Rows.time(now), seal.keyId())
                .numbers(Head::programNo)
                .longs(Head::entries)
                .bytes(Head::hash)
                .bytes(each -> seal.sign(each.programId(), each.entries(), each.hash(), now));
        return database.ask(INSERT, columns.tuple()).map(done -> {
            heads.forEach(Head::tell);
            return heads.size();
        });
    }

    /** The newest entry of a program's log. */
    private record Head(int programNo, String programId, long entries, byte[] hash) {

        static Head of(Row row) {
            return new Head(
                    row.getInteger("program_no"),
                    row.getString("program_id"),
                    row.getLong("log_entries"),
                    Rows.bytes(row, "log_head"));
        }

        void tell() {
            LOG.info("Log checkpoint: program ({}), entries ({}), head ({}).", programId, entries, Hash.text(hash));
        }
    }
}
