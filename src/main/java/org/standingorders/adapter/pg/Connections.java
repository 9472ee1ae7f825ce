package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.standingorders.desk.Busy;
import org.standingorders.desk.Unavailable;

/**
 * A bounded number of connections and a bounded queue for them. Unlike the client's own pool it can drop a connection for
 * good, which is what a fail-over, a frozen server or a half-sent transaction calls for. Safe for several threads.
 */
final class Connections {
    private final Vertx vertx;
    private final PgConnectOptions options;
    private final PoolLimits limits;
    private final Deque<Leased> idle = new ArrayDeque<>();
    private final Queue<Promise<Leased>> waiting = new ArrayDeque<>();
    private final Set<Leased> unclosed = ConcurrentHashMap.newKeySet();
    private int open;
    private long queued;
    private long refused;
    private boolean closed;

    Connections(Vertx vertx, PgConnectOptions options, PoolLimits limits) {
        this.vertx = vertx;
        this.options = options;
        this.limits = limits;
    }

    /** A connection for its taker alone, until it is given back. */
    Future<Leased> take() {
        Promise<Leased> promise = Promise.promise();
        Leased ready;
        synchronized (this) {
            ready = stillGood();
            if (ready == null && !closed && open < limits.connections()) {
                open++;
                connect(promise);
            } else if (ready == null) {
                queue(promise);
            }
        }
        if (ready != null) {
            promise.complete(ready);
        }
        return promise.future();
    }

    private @Nullable Leased stillGood() {
        Leased ready = idle.pollFirst();
        while (ready != null && ready.spent()) {
            ready.close();
            open--;
            ready = idle.pollFirst();
        }
        return ready;
    }

    void giveBack(Leased leased) {
        boolean useless = leased.spent() || closed;
        if (useless) {
            drop(leased);
            return;
        }
        Promise<Leased> next;
        synchronized (this) {
            next = waiting.poll();
            if (next == null) {
                idle.addFirst(leased);
            }
        }
        if (next != null) {
            hand(leased, next);
        }
    }

    /** Closes it for good; somebody who waits gets a new one. */
    void drop(Leased leased) {
        leased.close();
        gone();
    }

    /** Takes no more work; completes when the last connection is closed, which those in use are when they are given back. */
    Future<Void> close() {
        Queue<Leased> last;
        synchronized (this) {
            closed = true;
            last = new ArrayDeque<>(idle);
            idle.clear();
            waiting.forEach(promise -> promise.tryFail(new Unavailable("The service is stopping.", null)));
        }
        last.forEach(this::drop);
        return Future.join(unclosed.stream().map(Leased::gone).toList()).mapEmpty();
    }

    synchronized PoolUse use() {
        return new PoolUse(limits.connections(), open - idle.size(), idle.size(), waiting.size(), queued, refused);
    }

    private void queue(Promise<Leased> promise) {
        if (closed || waiting.size() >= limits.waiting()) {
            refused++;
            promise.fail(new Busy("Too many requests wait for the database."));
            return;
        }
        queued++;
        waiting.add(promise);
        long timer = vertx.setTimer(limits.patience().toMillis(), late -> giveUp(promise));
        promise.future().onComplete(done -> vertx.cancelTimer(timer));
    }

    /** Out of the queue first, so that whoever hears of it finds it so. */
    private void giveUp(Promise<Leased> promise) {
        synchronized (this) {
            if (waiting.remove(promise)) {
                refused++;
            }
        }
        promise.tryFail(new Unavailable("No connection to the database became free in time.", null));
    }

    private void connect(Promise<Leased> promise) {
        Future<PgConnection> connected = PgConnection.connect(vertx, options);
        connected
                .timeout(limits.patience().toMillis(), TimeUnit.MILLISECONDS)
                .onSuccess(connection -> hand(opened(connection), promise))
                .onFailure(fault -> {
                    connected.onSuccess(tooLate -> opened(tooLate).close());
                    promise.tryFail(new Unavailable("The database cannot be reached.", fault));
                    gone();
                });
    }

    private Leased opened(PgConnection connection) {
        Leased leased = new Leased(vertx, connection, limits.lifetime());
        unclosed.add(leased);
        leased.gone().onComplete(closed -> unclosed.remove(leased));
        return leased;
    }

    private void hand(Leased leased, Promise<Leased> promise) {
        if (!promise.tryComplete(leased)) {
            giveBack(leased);
        }
    }

    /** One connection fewer; whoever waits may have a new one in its place. */
    private void gone() {
        Promise<Leased> next;
        synchronized (this) {
            open--;
            next = waiting.poll();
            if (next != null && !closed) {
                open++;
                connect(next);
            }
        }
    }
}
