package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Duration;

/** Looks for what is due and late, whichever instance should have seen to it; by a connection of its own. */
public final class PgWatch {
    /**
     * What an instance is at just now is not late: it has the time of its claim. Nor is a notice that waits for the next
     * letter to its person, or for the budget of its channel.
     */
    private static final String LOOK = """
            SELECT
                (SELECT coalesce(extract(epoch FROM clock_timestamp() - min(due_at)) * 1000, 0)::bigint
                 FROM programs WHERE due_at <= clock_timestamp()) AS timers_ms,
                (SELECT coalesce(extract(epoch FROM clock_timestamp() - min(free.at)) * 1000, 0)::bigint
                 FROM deliveries d
                 JOIN notices n ON n.notice_id = d.notice_id
                 JOIN channels c ON c.channel = d.channel
                 LEFT JOIN letters l ON l.channel = d.channel AND l.person = n.person
                 CROSS JOIN LATERAL (SELECT greatest(
                     d.due_at,
                     l.sent_at + make_interval(secs => n.window_seconds),
                     CASE WHEN n.budget_letters > 0 AND c.letters >= n.budget_letters
                          THEN c.letters_since + make_interval(secs => n.budget_seconds) END) AS at) free
                 WHERE d.state = 'waiting' AND d.due_at <= statement_timestamp()
                   AND (d.claimed_until IS NULL OR d.claimed_until < statement_timestamp())
                   AND free.at <= statement_timestamp()) AS notices_ms,
                (SELECT coalesce(extract(epoch FROM clock_timestamp() - min(at)) * 1000, 0)::bigint
                 FROM notice_fates) AS fates_ms,
                (SELECT count(*) FROM incidents JOIN programs USING (program_no)
                 WHERE program_id = ? AND dedup_key = ? AND is_open AND status <> 'recovering') AS said""";

    private final Database database;

    public PgWatch(Database database) {
        this.database = database.apart(PoolLimits.ALONE);
    }

    /**
     * How late the latest is, zero where nothing is due.
     *
     * @param timers of what the passing of time calls for
     * @param notices that have not been tried
     * @param fates of notices, not yet taken to their incidents
     * @param said whether an open incident says already that something is late
     */
    public record Lateness(Duration timers, Duration notices, Duration fates, boolean said) {
        /** Before the first look. */
        public static final Lateness NONE = new Lateness(Duration.ZERO, Duration.ZERO, Duration.ZERO, false);
    }

    /**
     * By the database's clock.
     *
     * @param programId to which the service reports itself
     * @param dedupKey of the incident by which it does
     */
    public Future<Lateness> look(String programId, String dedupKey) {
        return new Query(LOOK, programId, dedupKey)
                .ask(database)
                .map(rows -> lateness(rows.iterator().next()));
    }

    /** Completes when its connection is closed. */
    public Future<Void> close() {
        return database.close();
    }

    private static Lateness lateness(Row row) {
        return new Lateness(
                millis(row, "timers_ms"), millis(row, "notices_ms"), millis(row, "fates_ms"), row.getLong("said") > 0);
    }

    private static Duration millis(Row row, String column) {
        return Duration.ofMillis(row.getLong(column));
    }
}
