package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;

/** What the database needs now and then: room for the facts of the coming days, old answers cleared away, a try to write. */
public final class Upkeep {
    private static final String ROOM = """
            SELECT make_fact_partition((clock_timestamp() AT TIME ZONE 'UTC')::date + n)
            FROM generate_series(0, 3) AS n""";

    /** Twice the day that api.md promises. In bits, so that no lock is held for long. */
    private static final String CLEAR = """
            DELETE FROM idempotency_keys WHERE (credential, key) IN (
                SELECT credential, key FROM idempotency_keys WHERE at < clock_timestamp() - interval '48 hours'
                ORDER BY at LIMIT 10000)""";

    /** Needs new room on the disk, and leaves nothing behind. */
    private static final String WRITE_SOMETHING = """
            CREATE TEMPORARY TABLE written ON COMMIT DROP AS
            SELECT repeat('x', 1000) FROM generate_series(1, 256)""";

    private final Database database;

    public Upkeep(Database database) {
        this.database = database;
    }

    /** To be done at the start and then every few minutes; does no harm when several instances do it. */
    public Future<Void> run() {
        return room().compose(made -> database.ask(CLEAR, Tuple.tuple())).mapEmpty();
    }

    /** Learns whether a database that refused to write still does, though nobody else may write until it is known. */
    public Future<Void> tryWriting() {
        return database.refusal().isEmpty()
                ? Future.succeededFuture()
                : database.transaction(leased -> leased.say(WRITE_SOMETHING))
                        .<Void>mapEmpty()
                        .onSuccess(done -> database.written())
                        .otherwiseEmpty();
    }

    private Future<RowSet<Row>> room() {
        return database.ask(ROOM, Tuple.tuple());
    }
}
