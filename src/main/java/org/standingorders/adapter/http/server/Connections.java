package org.standingorders.adapter.http.server;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Watches over open connections, so that slow ones end and no address holds too many (H9). */
final class Connections implements Handler<HttpConnection> {
    private static final long TICK_MILLIS = 1000;
    private static final long DRAINING_MILLIS = 1000;
    private static final long LOOK_MILLIS = 20;

    private final Vertx vertx;
    private final HttpLimits limits;
    private final Map<HttpConnection, Watch> open = new ConcurrentHashMap<>();
    private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();

    private volatile boolean draining;

    Connections(Vertx vertx, HttpLimits limits) {
        this.vertx = vertx;
        this.limits = limits;
    }

    @Override
    public void handle(HttpConnection connection) {
        String address = String.valueOf(connection.remoteAddress().hostAddress());
        if (byAddress.merge(address, 1, Integer::sum) > limits.connectionsPerAddress()) {
            leave(address);
            connection.close();
            return;
        }
        Watch watch = new Watch(connection, limits);
        Plumbing.attend(connection, watch);
        open.put(connection, watch);
        long timer = vertx.setPeriodic(TICK_MILLIS, tick -> watch.tick());
        connection.closeHandler(closed -> {
            vertx.cancelTimer(timer);
            open.remove(connection);
            leave(address);
        });
    }

    private void leave(String address) {
        byAddress.computeIfPresent(address, (same, count) -> count == 1 ? null : count - 1);
    }

    /** The watch over a connection; a closed one is watched no more, so that its watch does nothing. */
    Watch of(HttpConnection connection) {
        Watch watch = open.get(connection);
        return watch == null ? new Watch(connection, limits) : watch;
    }

    /** Whether every answer from now on is the last on its connection. */
    boolean draining() {
        return draining;
    }

    /**
     * Tells whoever asks next to go elsewhere; completes when nobody is left, or after a second: who did not ask until then
     * is not likely to ask in the very moment in which the connection is closed.
     */
    Future<Void> drain() {
        draining = true;
        Promise<Void> drained = Promise.promise();
        AtomicLong left = new AtomicLong(DRAINING_MILLIS / LOOK_MILLIS);
        long look = vertx.setPeriodic(0, LOOK_MILLIS, tick -> {
            if (open.isEmpty() || left.decrementAndGet() < 0) {
                drained.tryComplete();
            }
        });
        return drained.future().onComplete(done -> vertx.cancelTimer(look));
    }
}
