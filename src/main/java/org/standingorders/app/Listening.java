package org.standingorders.app;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.standingorders.adapter.http.HttpApi;

/** Starts one HTTP server per event loop on one port. */
final class Listening {
    private static final int EVENT_LOOPS = Math.max(1, Runtime.getRuntime().availableProcessors());

    private Listening() {}

    /** The port: the wanted one, or a free one for 0. */
    static int on(Vertx vertx, HttpApi api, String host, int wanted) {
        int port = wanted == 0 ? free(host) : wanted;
        HttpServerOptions address = new HttpServerOptions().setHost(host).setPort(port);
        DeploymentOptions each = new DeploymentOptions().setInstances(EVENT_LOOPS);
        Waiting.on(vertx.deployVerticle(() -> new ServerVerticle(api, address), each));
        return port;
    }

    private static int free(String host) {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getByName(host))) {
            return probe.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException("No free port could be found on (" + host + ").", none);
        }
    }

    /** Starts and stops a server, nothing else. */
    private static final class ServerVerticle extends AbstractVerticle {
        private final HttpServer server;

        ServerVerticle(HttpApi api, HttpServerOptions address) {
            server = api.server(address);
        }

        @Override
        public void start(Promise<Void> started) {
            server.listen().<Void>mapEmpty().onComplete(started);
        }

        @Override
        public void stop(Promise<Void> stopped) {
            server.close().onComplete(stopped);
        }
    }
}
