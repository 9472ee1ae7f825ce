package org.standingorders.adapter.http.server;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.standingorders.desk.KeyDesk;

/** Serves a list of routes. Safe for many servers (one per event loop) at once. */
public final class ApiServer {
    private static final int LONGEST_LINE = 8 * 1024;
    private static final int LARGEST_HEAD = 16 * 1024;
    private static final long LAST_ANSWERS_SECONDS = 10;

    private final Vertx vertx;
    private final Exchange exchange;
    private final Connections connections;

    /**
     * @param surroundings what the shell lends
     */
    public ApiServer(List<Route> routes, KeyDesk keys, Surroundings surroundings) {
        vertx = surroundings.vertx();
        connections = new Connections(vertx, surroundings.limits());
        exchange = new Exchange(
                routes,
                new Gate(keys, surroundings.time()),
                connections,
                new Meters(surroundings.meters(), routes),
                new Exchange.Origin(surroundings.time(), surroundings.instance()));
    }

    /**
     * What the shell lends.
     *
     * @param instance names this process in request ids
     */
    public record Surroundings(
            Vertx vertx, InstantSource time, MeterRegistry meters, String instance, HttpLimits limits) {}

    /** A server that listens nowhere yet. */
    public HttpServer server(HttpServerOptions address) {
        return vertx.createHttpServer(options(address))
                .connectionHandler(connections)
                .invalidRequestHandler(exchange::refuseMalformed)
                .requestHandler(exchange);
    }

    /** Stops a server without losing anybody: each connection ends with an answer, and what was asked is answered. */
    public Future<Void> stop(HttpServer server) {
        return connections.drain().compose(drained -> server.shutdown(LAST_ANSWERS_SECONDS, TimeUnit.SECONDS));
    }

    /** HTTP/1.1 only, nothing compressed, small heads (H1, H2, H10, H11). */
    private static HttpServerOptions options(HttpServerOptions address) {
        return new HttpServerOptions(address)
                .setHttp2ClearTextEnabled(false)
                .setDecompressionSupported(false)
                .setCompressionSupported(false)
                .setMaxInitialLineLength(LONGEST_LINE)
                .setMaxHeaderSize(LARGEST_HEAD)
                .setTcpNoDelay(true);
    }
}
