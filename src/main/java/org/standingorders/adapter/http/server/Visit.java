package org.standingorders.adapter.http.server;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One request from its head to the end of its answer. */
final class Visit {
    private static final CharSequence CLOSE = HttpHeaders.createOptimized("close");
    private static final CharSequence NOSNIFF_NAME = HttpHeaders.createOptimized("x-content-type-options");
    private static final CharSequence NOSNIFF = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");
    private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized("x-request-id");
    /** Less than this is read and thrown away rather than lose the connection. */
    private static final int WORTH_READING = 64 * 1024;

    private final HttpServerRequest request;
    private final String id;
    private final long since;
    private final Connections connections;
    private final Watch watch;
    private final Meters meters;
    private final AccessLog log;
    private final Context loop;
    private @Nullable Route route;
    private boolean answered;

    /** Begins where the request came in: on its connection's event loop. */
    Visit(HttpServerRequest request, String id, Connections connections, Meters meters, AccessLog log) {
        this.request = request;
        this.id = id;
        this.connections = connections;
        this.meters = meters;
        this.log = log;
        watch = connections.of(request.connection());
        since = meters.clock();
        loop = Vertx.currentContext();
    }

    HttpServerRequest request() {
        return request;
    }

    Watch watch() {
        return watch;
    }

    void take(Route found) {
        route = found;
    }

    void fail(Throwable failure) {
        Problem problem = Failures.problem(failure);
        if (problem.type() == ProblemType.INTERNAL_ERROR) {
            log.broken(id, failure, meters.clock());
        }
        meters.refused(problem.type());
        send(problem.reply(instance(), id));
    }

    private String instance() {
        return request.path() == null || request.decoderResult().isFailure() ? "" : request.path();
    }

    /** Answers, once; from whatever thread the answer comes. */
    void send(Reply reply) {
        Plumbing.onLoop(request.connection(), loop, () -> sendHere(reply));
    }

    private void sendHere(Reply reply) {
        HttpServerResponse response = request.response();
        if (answered || response.closed()) {
            return;
        }
        answered = true;
        write(response, reply, reply.ends() || connections.draining() || !request.isEnded() && worthClosing());
        awaitNext();
        meters.answered(route, reply.status(), since);
        tell(reply.status());
    }

    private void awaitNext() {
        if (request.isEnded()) {
            watch.idle();
        } else {
            watch.rest();
            request.endHandler(end -> watch.idle());
        }
    }

    private boolean worthClosing() {
        long length = BodyReader.length(request);
        return length < 0 || length > WORTH_READING;
    }

    private void write(HttpServerResponse response, Reply reply, boolean close) {
        response.setStatusCode(reply.status());
        if (!reply.contentType().isEmpty()) {
            response.putHeader(HttpHeaders.CONTENT_TYPE, reply.contentType());
        }
        response.putHeader(NOSNIFF_NAME, NOSNIFF);
        response.putHeader(HttpHeaders.CACHE_CONTROL, NO_STORE);
        response.putHeader(REQUEST_ID, id);
        for (Map.Entry<String, String> header : reply.headers().entrySet()) {
            response.putHeader(header.getKey(), header.getValue());
        }
        if (close) {
            response.putHeader(HttpHeaders.CONNECTION, CLOSE);
            response.end(Buffer.buffer(reply.body()));
            Plumbing.flush(request.connection());
            Lingering.close(request, loop);
        } else {
            response.end(Buffer.buffer(reply.body()));
        }
    }

    private void tell(int status) {
        if (log.listens(status)) {
            long now = meters.clock();
            String path = route == null ? "unknown" : route.path();
            String method = request.method().name();
            log.tell(new AccessLog.Answered(id, method, path, status, (now - since) / 1000), now);
        }
    }
}
