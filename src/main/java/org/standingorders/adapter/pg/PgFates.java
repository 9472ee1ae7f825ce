package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.standingorders.notice.Fate;
import org.standingorders.notice.Notice;

/** What became of notices and is still to be taken to the flow of their incidents. Safe for several instances. */
public final class PgFates {
    /** Whoever claimed fates and died leaves them to the others after so long. */
    private static final Duration CLAIM = Duration.ofSeconds(10);

    private static final String CLAIM_OPEN = """
            WITH open AS (
                SELECT notice_id, fate FROM notice_fates
                WHERE claimed_until IS NULL OR claimed_until < clock_timestamp()
                ORDER BY at LIMIT ? FOR UPDATE SKIP LOCKED)
            UPDATE notice_fates f SET claimed_until = clock_timestamp() + make_interval(secs => ?)
            FROM open, notices n JOIN programs p ON p.program_no = n.program_no
            WHERE f.notice_id = open.notice_id AND f.fate = open.fate AND n.notice_id = f.notice_id
            RETURNING f.fate, f.at, n.notice_id, n.incident_id, n.created_at, n.occasion, n.person, n.body,
                p.program_id""";

    private static final String FORGET = "DELETE FROM notice_fates WHERE notice_id = ? AND fate = ? AND at = ?";

    private final Database database;

    public PgFates(Database database) {
        this.database = database;
    }

    /**
     * The fate of one notice of a program. A notice that is sent again may meet the same one at a later instant.
     *
     * @param at exactly as it is stored
     */
    public record Told(String programId, Notice notice, Fate fate, Instant at) {}

    /** Oldest first. */
    public Future<List<Told>> claim(int most) {
        return new Query(CLAIM_OPEN, most, (double) CLAIM.toSeconds())
                .ask(database)
                .map(rows -> Rows.list(rows, PgFates::told).stream()
                        .sorted(Comparator.comparing(Told::at))
                        .toList());
    }

    /** Once the flow knows it; telling it again before that does no harm. */
    public Future<Void> forget(Told told) {
        return new Query(FORGET, told.notice().id().value(), told.fate().name(), Rows.time(told.at()))
                .ask(database)
                .mapEmpty();
    }

    private static Told told(Row row) {
        return new Told(
                row.getString("program_id"),
                StoredNotice.of(row).notice(),
                Fate.valueOf(row.getString("fate")),
                row.getOffsetDateTime("at").toInstant());
    }
}
