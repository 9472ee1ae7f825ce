package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;

/**
 * The database as the rest of this package asks it. Every question ends within {@link #DEADLINE}: with its answer, with
 * {@link org.standingorders.desk.Busy} or with {@link org.standingorders.desk.Unavailable}. Safe for several threads.
 */
public final class Database {
    /** No caller waits longer, whatever became of the server. */
    static final Duration DEADLINE = Duration.ofSeconds(4);

    private static final int STATEMENTS_KEPT = 128;

    private final Vertx vertx;
    private final PgConnectOptions options;
    private final Connections connections;
    private final Writability writability = new Writability();

    public Database(Vertx vertx, DatabaseAddress address, PoolLimits limits) {
        this(vertx, options(address), limits);
    }

    private Database(Vertx vertx, PgConnectOptions options, PoolLimits limits) {
        this.vertx = vertx;
        this.options = options;
        connections = new Connections(vertx, options, limits);
    }

    /** The same database by connections of its own, to be closed for itself. */
    public Database apart(PoolLimits limits) {
        return new Database(vertx, options, limits);
    }

    /** One statement by itself. */
    Future<RowSet<Row>> ask(String sql, Tuple parameters) {
        return with(leased -> leased.ask(sql, parameters));
    }

    /** Several statements on one connection; a failure rolls back whatever they had begun. */
    <T> Future<T> with(Function<Leased, Future<T>> work) {
        return inTime(deadline -> connections
                .take()
                .compose(leased -> ended(
                        leased, deadline.bound(Future.succeededFuture(leased).compose(work)))));
    }

    /** One transaction, committed when {@code work} succeeds. */
    <T> Future<T> transaction(Function<Leased, Future<T>> work) {
        return with(leased -> {
            Future<RowSet<Row>> begun = leased.say("BEGIN");
            return begun.compose(open -> work.apply(leased))
                    .compose(done -> leased.say("COMMIT").map(committed -> done));
        });
    }

    Future<Leased> take() {
        return connections.take();
    }

    /** Gives the connection back in the state that the end of its work left it in. */
    <T> Future<T> finished(Leased leased, Future<T> work) {
        return inTime(deadline -> ended(leased, deadline.bound(work)));
    }

    private <T> Future<T> ended(Leased leased, Future<T> work) {
        return work.onSuccess(done -> connections.giveBack(leased)).recover(fault -> undone(leased, fault));
    }

    /** For several steps that have one time together. */
    <T> Future<T> inTime(Function<Deadline, Future<T>> steps) {
        Deadline deadline = new Deadline(vertx, DEADLINE);
        return steps.apply(deadline).onComplete(done -> deadline.met());
    }

    /** Rolls back, if the connection is still of use, and fails with what the desk promises. */
    <T> Future<T> undone(Leased leased, Throwable fault) {
        writability.failed(fault);
        if (Faults.spoils(fault)) {
            connections.drop(leased);
            return Future.failedFuture(fault);
        }
        inTime(deadline -> deadline.bound(leased.say("ROLLBACK")))
                .onSuccess(clean -> connections.giveBack(leased))
                .onFailure(broken -> connections.drop(leased));
        return Future.failedFuture(fault);
    }

    /** For computation that would hold up an event loop. */
    <T> Future<T> offEventLoop(Callable<T> work) {
        return vertx.executeBlocking(work, false);
    }

    /** How the connections are used at the moment. */
    public PoolUse use() {
        return connections.use();
    }

    /** To be told of every commit that wrote something. */
    void written() {
        writability.written();
    }

    /** Why the database refuses to write, in words; empty when it does not, as far as the last write told. */
    public String refusal() {
        return writability.refusal();
    }

    /** Completes when every connection is closed, so that the server may stop; at the latest after {@link #DEADLINE}. */
    public Future<Void> close() {
        return inTime(deadline -> deadline.bound(connections.close())).otherwiseEmpty();
    }

    private static PgConnectOptions options(DatabaseAddress address) {
        return new PgConnectOptions()
                .setHost(address.host())
                .setPort(address.port())
                .setDatabase(address.database())
                .setUser(address.user())
                .setPassword(address.password())
                .setCachePreparedStatements(true)
                .setPreparedStatementCacheMaxSize(STATEMENTS_KEPT)
                .setProperties(Map.of(
                        "application_name", "standing-orders",
                        "search_path", Schema.NAME,
                        "TimeZone", "UTC",
                        "statement_timeout", "3500",
                        "lock_timeout", "3000",
                        "idle_in_transaction_session_timeout", "15000"));
    }
}
