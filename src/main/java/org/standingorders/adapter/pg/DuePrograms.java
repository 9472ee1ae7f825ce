package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;

/** Programs for which time alone matters now, by the database's clock. Safe for several threads and instances. */
public final class DuePrograms {
    /** Whoever claimed a program and died leaves it to the others after so long. */
    static final Duration CLAIM = Duration.ofSeconds(5);

    private static final String CLAIM_DUE = """
            UPDATE programs SET claimed_until = clock_timestamp() + make_interval(secs => $1)
            WHERE program_no IN (
                SELECT program_no FROM programs
                WHERE due_at <= clock_timestamp() AND (claimed_until IS NULL OR claimed_until < clock_timestamp())
                ORDER BY due_at LIMIT $2 FOR UPDATE SKIP LOCKED)
            RETURNING program_id,
                (extract(epoch FROM clock_timestamp() - due_at) * 1000)::bigint AS late_ms""";

    private final Database database;

    public DuePrograms(Database database) {
        this.database = database;
    }

    /** Those that are due and that no other instance is at; it has {@link #CLAIM} to let time pass for them. */
    public Future<List<DueProgram>> claim(int most) {
        return database.ask(CLAIM_DUE, Tuple.of((double) CLAIM.toSeconds(), most))
                .map(rows -> Rows.list(rows, row -> new DueProgram(row.getString("program_id"), late(row))));
    }

    private static Duration late(Row row) {
        return Duration.ofMillis(row.getLong("late_ms"));
    }
}
