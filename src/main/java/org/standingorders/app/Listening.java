package org.standingorders.app;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import org.standingorders.adapter.http.HttpApi;

/**
 * One HTTP server per event loop, all on one port.
 *
 * @param port the wanted one, or a free one for 0
 */
record Listening(Vertx vertx, String deployment, int port) implements AutoCloseable {
    private static final int EVENT_LOOPS = Math.max(1, Runtime.getRuntime().availableProcessors());

    static Listening on(Vertx vertx, HttpApi api, String host, int wanted) {
        int port = requireFree(host, wanted);
        HttpServerOptions address = new HttpServerOptions().setHost(host).setPort(port);
        DeploymentOptions each = new DeploymentOptions().setInstances(EVENT_LOOPS);
        try {
            return new Listening(
                    vertx, Waiting.on(vertx.deployVerticle(() -> new ServerVerticle(api, address), each)), port);
        } catch (CompletionException refused) {
            throw refused(host, wanted, Objects.requireNonNullElse(refused.getCause(), refused));
        }
    }

    /**
     * The wanted port or a free one, if something could listen on it now.
     *
     * @throws CannotRun if not
     */
    static int requireFree(String host, int wanted) {
        try (ServerSocket probe = new ServerSocket(wanted, 1, InetAddress.getByName(host))) {
            return probe.getLocalPort();
        } catch (IOException refused) {
            throw refused(host, wanted, refused);
        }
    }

    private static CannotRun refused(String host, int wanted, Throwable reason) {
        return new CannotRun(
                "Nothing can listen on host (" + host + "), port (" + wanted + "): " + reason.getMessage()
                        + ". Maybe another process has the port: set STANDING_ORDERS_PORT to a free one, or to 0.",
                reason);
    }

    /** Takes nothing new, and lets what was asked be answered. */
    @Override
    public void close() {
        Waiting.on(vertx.undeploy(deployment));
    }

    /** Starts and stops a server, nothing else. */
    private static final class ServerVerticle extends AbstractVerticle {
        private final HttpApi api;
        private final HttpServer server;

        ServerVerticle(HttpApi api, HttpServerOptions address) {
            this.api = api;
            server = api.server(address);
        }

        @Override
        public void start(Promise<Void> started) {
            server.listen().<Void>mapEmpty().onComplete(started);
        }

        @Override
        public void stop(Promise<Void> stopped) {
            api.stop(server).onComplete(stopped);
        }
    }
}
