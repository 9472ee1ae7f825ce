package org.standingorders.adapter.executor;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.standingorders.wire.Json;
import org.standingorders.wire.Signature;

/** Takes commands over HTTP: {@code POST /commands}, and {@code GET /livez} for a watchdog. */
public final class CommandServer implements AutoCloseable {
    public static final String PATH = "/commands";

    private static final Logger LOG = LoggerFactory.getLogger(CommandServer.class);
    private static final int MOST_BYTES = 64 * 1024;
    private static final int IDLE_SECONDS = 10;

    private final Vertx vertx;
    private final CommandDesk desk;
    private final HttpServer server;

    public CommandServer(Vertx vertx, CommandDesk desk, String host, int port) {
        this.vertx = vertx;
        this.desk = desk;
        server = vertx.createHttpServer(new HttpServerOptions()
                        .setHost(host)
                        .setPort(port)
                        .setIdleTimeout(IDLE_SECONDS)
                        .setIdleTimeoutUnit(TimeUnit.SECONDS))
                .requestHandler(this::handle);
    }

    /** The port it listens on. */
    public Future<Integer> listen() {
        return server.listen().map(HttpServer::actualPort);
    }

    private void handle(HttpServerRequest request) {
        if (request.method().equals(HttpMethod.GET) && request.path().equals("/livez")) {
            request.response().end("alive\n");
        } else if (!request.path().equals(PATH)) {
            answer(request, new CommandDesk.Answer(404, "Commands are posted to " + PATH + "."));
        } else if (!request.method().equals(HttpMethod.POST)) {
            answer(request, new CommandDesk.Answer(405, "Commands are posted."));
        } else {
            read(request);
        }
    }

    private void read(HttpServerRequest request) {
        Buffer body = Buffer.buffer();
        request.handler(part -> {
            body.appendBuffer(part);
            if (body.length() > MOST_BYTES) {
                answer(request, new CommandDesk.Answer(413, "A command has at most " + MOST_BYTES + " bytes."));
                request.connection().close();
            }
        });
        request.endHandler(end -> take(request, body.getBytes()));
    }

    private void take(HttpServerRequest request, byte[] body) {
        Signature.Claimed claimed = new Signature.Claimed(
                request.getHeader(Signature.ID),
                request.getHeader(Signature.TIMESTAMP),
                request.getHeader(Signature.SIGNATURE));
        vertx.executeBlocking(() -> desk.take(claimed, body))
                .otherwise(fault -> {
                    LOG.error("A command could not be taken.", fault);
                    return new CommandDesk.Answer(503, "The command could not be written down. Send it again.");
                })
                .onSuccess(answer -> answer(request, answer));
    }

    private static void answer(HttpServerRequest request, CommandDesk.Answer answer) {
        if (request.response().ended()) {
            return;
        }
        boolean well = answer.status() / 100 == 2;
        request.response()
                .setStatusCode(answer.status())
                .putHeader("Content-Type", well ? "application/json" : "application/problem+json")
                .end(Json.text(Map.of("status", answer.status(), "detail", answer.detail())));
    }

    /** Takes nothing more. */
    @Override
    public void close() {
        server.close();
    }
}
