package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;

/** One connection, for one user at a time. */
final class Leased {
    private final PgConnection connection;
    private volatile boolean spent;

    Leased(Vertx vertx, PgConnection connection, Duration lifetime) {
        this.connection = connection;
        long timer = vertx.setTimer(lifetime.toMillis(), old -> spent = true);
        connection.closeHandler(closed -> {
            spent = true;
            vertx.cancelTimer(timer);
        });
    }

    /** Queries run in the order in which they are asked, without waiting for each other's answer. */
    Future<RowSet<Row>> ask(String sql, Tuple parameters) {
        return connection.preparedQuery(sql).execute(parameters);
    }

    Future<RowSet<Row>> say(String command) {
        return connection.query(command).execute();
    }

    boolean spent() {
        return spent;
    }

    void close() {
        spent = true;
        connection.close().onFailure(already -> spent = true);
    }
}
