package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.util.List;
import org.standingorders.notice.Attempt;
import org.standingorders.notice.Circuit;

/** Notices that are on their way: claimed by one instance at a time, tried, and settled. Safe for several instances. */
public final class PgOutbox {
    /** Longer than any attempt may take; whoever claimed a delivery and died leaves it to the others after it. */
    public static final Duration CLAIM = Duration.ofSeconds(45);

    /** The channels through which something is due and at which no other instance is just now. */
    private static final String LOCK_CHANNELS = """
            SELECT c.channel FROM channels c
            WHERE EXISTS (SELECT FROM deliveries d
                          WHERE d.channel = c.channel AND d.state = 'waiting' AND d.due_at <= statement_timestamp()
                            AND (d.claimed_until IS NULL OR d.claimed_until < statement_timestamp()))
            FOR UPDATE SKIP LOCKED""";

    /**
     * A statement of its own, so that it sees what others claimed before they let go of the channels. All that is due to one
     * person through one channel is one bundle; it waits until the last letter is as old as the shortest window in it, and
     * while one is on its way. A letter of which nobody wrote down how it ended is tried again as it was, with nothing added:
     * it is the same letter to a receiver that has it.
     */
    private static final String CLAIM_DUE = """
            WITH ready AS MATERIALIZED (
                SELECT d.notice_id, d.rank, d.channel, d.due_at, d.claimed_until AS unfinished
                FROM channels c
                CROSS JOIN LATERAL (
                    SELECT notice_id, rank, channel, due_at, claimed_until FROM deliveries
                    WHERE channel = c.channel AND state = 'waiting' AND due_at <= statement_timestamp()
                      AND (claimed_until IS NULL OR claimed_until < statement_timestamp())
                    ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED) d
                WHERE c.channel = ANY (?)),
            flying AS MATERIALIZED (
                SELECT DISTINCT d.channel, n.person
                FROM deliveries d JOIN notices n ON n.notice_id = d.notice_id
                WHERE d.channel IN (SELECT channel FROM ready) AND d.claimed_until >= statement_timestamp()),
            bundles AS (
                SELECT r.channel, n.person, r.unfinished, min(r.due_at) AS due_at,
                       row_number() OVER (PARTITION BY r.channel ORDER BY min(r.due_at)) AS place,
                       row_number() OVER (PARTITION BY r.channel, n.person ORDER BY r.unfinished) AS turn
                FROM ready r
                JOIN notices n ON n.notice_id = r.notice_id
                JOIN channels c ON c.channel = r.channel
                LEFT JOIN letters l ON l.channel = r.channel AND l.person = n.person
                LEFT JOIN flying f ON f.channel = r.channel AND f.person = n.person
                GROUP BY r.channel, n.person, r.unfinished, c.letters, c.letters_since, l.sent_at, f.person
                HAVING (min(n.window_seconds) = 0
                        OR f.person IS NULL
                           AND (l.sent_at IS NULL
                                OR l.sent_at + make_interval(secs => min(n.window_seconds)) <= statement_timestamp()))
                   AND (max(n.budget_letters) = 0 OR c.letters < max(n.budget_letters)
                        OR c.letters_since + make_interval(secs => max(n.budget_seconds)) <= statement_timestamp())),
            due AS (
                SELECT b.channel, b.person, b.unfinished, c.failures >= ? AS broken,
                       c.failures >= ? AND (c.open_until > statement_timestamp() OR b.place > 1) AS held
                FROM bundles b
                JOIN channels c ON c.channel = b.channel
                CROSS JOIN LATERAL (
                    SELECT count(DISTINCT n.person) AS busy
                    FROM deliveries d JOIN notices n ON n.notice_id = d.notice_id
                    WHERE d.channel = b.channel AND d.claimed_until >= statement_timestamp()) way
                WHERE b.turn = 1 AND b.place <= ? - way.busy
                ORDER BY b.due_at LIMIT ?),
            tried AS (
                UPDATE channels SET open_until = statement_timestamp() + make_interval(secs => ?)
                WHERE channel IN (SELECT channel FROM due WHERE broken AND NOT held))
            UPDATE deliveries d
            SET claimed_until = statement_timestamp() + make_interval(secs => ?), claim_no = d.claim_no + 1
            FROM due, ready, notices n JOIN programs p ON p.program_no = n.program_no
            WHERE ready.channel = due.channel AND n.person = due.person
              AND ready.unfinished IS NOT DISTINCT FROM due.unfinished
              AND d.notice_id = ready.notice_id AND d.rank = ready.rank AND n.notice_id = d.notice_id
            RETURNING n.notice_id, n.incident_id, n.created_at, n.occasion, n.person, n.body, d.channel, p.program_id, coalesce((SELECT max(r.at) FROM notice_resends r
                WHERE r.notice_id = n.notice_id), n.created_at) AS since, d.rank, d.tries, d.claim_no, due.held, ready.unfinished""";

    private final Database database;

    public PgOutbox(Database database) {
        this.database = database;
    }

    /**
     * Bundles that are due, at most {@link Circuit#AT_ONCE} of a channel at once over all instances; the caller has
     * {@link #CLAIM} to make an attempt of each.
     *
     * @param most bundles
     */
    public Future<List<Bundle>> claim(int most) {
        return database.transaction(connection -> new Query(LOCK_CHANNELS)
                        .ask(connection)
                        .map(rows -> Rows.list(rows, row -> row.getString("channel")))
                        .compose(channels -> channels.isEmpty()
                                ? Future.succeededFuture(List.<Bundle>of())
                                : claim(connection, channels, most)))
                .recover(fault -> Future.failedFuture(Faults.forDesk(fault)));
    }

    private static Future<List<Bundle>> claim(Leased connection, List<String> channels, int most) {
        return new Query(
                        CLAIM_DUE,
                        Bundle.LARGEST,
                        channels.toArray(String[]::new),
                        Circuit.OPENS_AFTER,
                        Circuit.OPENS_AFTER,
                        Circuit.AT_ONCE,
                        most,
                        (double) Circuit.PAUSE.toSeconds(),
                        (double) CLAIM.toSeconds())
                .ask(connection)
                .map(rows -> Bundle.of(Rows.list(rows, PgOutbox::parcel)));
    }

    /** Writes down how an attempt ended and what follows from it, for the whole bundle or not at all. */
    public Future<Void> tried(Bundle bundle, Attempt attempt) {
        return database.transaction(connection -> bundle.tried(connection, attempt))
                .recover(fault -> Future.failedFuture(Faults.forDesk(fault)));
    }

    private static Parcel parcel(Row row) {
        StoredNotice stored = StoredNotice.of(row);
        return new Parcel(
                stored.notice(),
                row.getString("program_id"),
                row.getInteger("rank"),
                StoredNotice.channel(row.getString("channel")),
                row.getInteger("tries"),
                row.getBoolean("held"),
                row.getInteger("claim_no"),
                Rows.instant(row, "since"),
                Rows.instantOrNull(row, "unfinished"),
                stored.problem());
    }
}
