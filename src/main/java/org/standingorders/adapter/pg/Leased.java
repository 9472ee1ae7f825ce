package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection, for one user at a time. */
final class Leased {
    private static final Logger LOG = LoggerFactory.getLogger(Leased.class);

    private final PgConnection connection;
    private final Promise<Void> gone = Promise.promise();
    private volatile boolean spent;

    Leased(Vertx vertx, PgConnection connection, Duration lifetime) {
        this.connection = connection;
        long timer = vertx.setTimer(lifetime.toMillis(), old -> spent = true);
        connection.closeHandler(closed -> {
            spent = true;
            vertx.cancelTimer(timer);
            gone.tryComplete();
        });
        connection.exceptionHandler(fault -> LOG.debug("A connection to the database ended: {}", fault.getMessage()));
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

    /** Completes when the connection is closed, by whichever side. */
    Future<Void> gone() {
        return gone.future();
    }

    void close() {
        spent = true;
        connection.close().onFailure(already -> spent = true);
    }
}
