package org.standingorders.adapter.http.server;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpConnection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Watches over open connections, so that slow ones end and no address holds too many (H9). */
final class Connections implements Handler<HttpConnection> {
    private static final long TICK_MILLIS = 1000;

    private final Vertx vertx;
    private final HttpLimits limits;
    private final Map<HttpConnection, Watch> open = new ConcurrentHashMap<>();
    private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();

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
}
