package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.standingorders.act.ExecutionId;
import org.standingorders.incident.Incident;

/**
 * Steps that executors are to be told of: claimed by one instance at a time, handed over under one id however often, and never
 * again once they were taken. Safe for several instances.
 */
public final class PgOrders {
    /** Longer than any attempt may take. */
    private static final Duration CLAIM = Duration.ofSeconds(45);

    private static final String CLAIM_DUE = """
            WITH due AS (
                SELECT execution_id, step FROM orders
                WHERE state = 'waiting' AND due_at <= clock_timestamp()
                  AND (claimed_until IS NULL OR claimed_until < clock_timestamp())
                ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED)
            UPDATE orders o
            SET claimed_until = clock_timestamp() + make_interval(secs => ?), tries = o.tries + 1
            FROM due, incidents i, programs p
            WHERE o.execution_id = due.execution_id AND o.step = due.step
              AND i.incident_id = o.incident_id AND p.program_no = o.program_no
            RETURNING o.execution_id, o.step, o.tries, o.deadline, p.program_id, i.body""";

    private static final String SETTLE = """
            UPDATE orders SET state = ?, detail = ?, claimed_until = NULL
            WHERE execution_id = ? AND step = ? AND state = 'waiting'""";

    private static final String AGAIN = """
            UPDATE orders SET due_at = ?, detail = ?, claimed_until = NULL
            WHERE execution_id = ? AND step = ? AND state = 'waiting'""";

    private final Database database;

    public PgOrders(Database database) {
        this.database = database;
    }

    /** At most so many that are due; the caller has 45 s for each. */
    public Future<List<Due>> claim(int most) {
        return new Query(CLAIM_DUE, most, (double) CLAIM.toSeconds())
                .ask(database)
                .map(rows -> Rows.list(rows, PgOrders::due));
    }

    /** It was taken, or never will be. */
    public Future<Void> settle(Due order, boolean taken, String detail) {
        return new Query(
                        SETTLE,
                        taken ? "taken" : "given_up",
                        detail,
                        order.execution().value(),
                        order.step())
                .ask(database)
                .mapEmpty();
    }

    public Future<Void> again(Due order, Instant at, String detail) {
        return new Query(AGAIN, Rows.time(at), detail, order.execution().value(), order.step())
                .ask(database)
                .mapEmpty();
    }

    private static Due due(Row row) {
        return new Due(
                new ExecutionId(row.getUUID("execution_id")),
                row.getInteger("step"),
                row.getInteger("tries"),
                Rows.instant(row, "deadline"),
                row.getString("program_id"),
                Rows.incident(row));
    }

    /**
     * A step that an executor is to be told of.
     *
     * @param tries this one included
     * @param deadline after which nobody may begin it
     * @param incident as it stands now
     */
    public record Due(
            ExecutionId execution, int step, int tries, Instant deadline, String programId, Incident incident) {}
}
