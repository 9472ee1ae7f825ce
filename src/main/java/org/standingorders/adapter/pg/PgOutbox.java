package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.standingorders.notice.Attempt;
import org.standingorders.notice.Notice;
import org.standingorders.wire.Json;

/** Notices that are on their way: claimed by one instance at a time, tried, and settled. Safe for several instances. */
public final class PgOutbox {
    /** Longer than any attempt may take; whoever claimed a delivery and died leaves it to the others after it. */
    public static final Duration CLAIM = Duration.ofSeconds(45);

    private static final String CLAIM_DUE = """
            WITH due AS (
                SELECT notice_id, rank FROM deliveries
                WHERE state = 'waiting' AND due_at <= clock_timestamp()
                  AND (claimed_until IS NULL OR claimed_until < clock_timestamp())
                  AND channel <> ALL (?)
                ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED)
            UPDATE deliveries d
            SET claimed_until = clock_timestamp() + make_interval(secs => ?), claim_no = d.claim_no + 1
            FROM due, notices n JOIN programs p ON p.program_no = n.program_no
            WHERE d.notice_id = due.notice_id AND d.rank = due.rank AND n.notice_id = d.notice_id
            RETURNING n.body, n.created_at, p.program_id, d.rank, d.tries, d.claim_no""";

    private final Database database;

    public PgOutbox(Database database) {
        this.database = database;
    }

    /** Deliveries that are due, oldest first; the caller has {@link #CLAIM} to make an attempt of each. */
    public Future<List<Parcel>> claim(int most, Set<String> busy) {
        return new Query(CLAIM_DUE, busy.toArray(String[]::new), most, (double) CLAIM.toSeconds())
                .ask(database)
                .map(rows -> Rows.list(rows, PgOutbox::parcel));
    }

    /** Writes down how an attempt ended and what follows from it. */
    public Future<Void> tried(Parcel parcel, Attempt attempt) {
        return database.transaction(connection -> new Settling(connection, parcel).tried(attempt))
                .recover(fault -> Future.failedFuture(Faults.forDesk(fault)));
    }

    private static Parcel parcel(Row row) {
        Notice notice = Json.read(Rows.bytes(row, "body"), Notice.class);
        int rank = row.getInteger("rank");
        return new Parcel(
                notice,
                row.getString("program_id"),
                rank,
                notice.channels().get(rank),
                row.getInteger("tries"),
                row.getInteger("claim_no"),
                Rows.instant(row, "created_at"));
    }
}
