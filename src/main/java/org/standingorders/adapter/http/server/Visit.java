package org.standingorders.adapter.http.server;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** One request from its head to the end of its answer. */
final class Visit {
    private static final Logger LOG = LoggerFactory.getLogger("org.standingorders.access");
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
    private final Watch watch;
    private final Meters meters;
    private @Nullable Route route;
    private boolean answered;

    Visit(HttpServerRequest request, String id, Watch watch, Meters meters) {
        this.request = request;
        this.id = id;
        this.watch = watch;
        this.meters = meters;
        since = meters.clock();
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
            LOG.atError().addKeyValue("request_id", id).setCause(failure).log("A request could not be answered");
        }
        send(problem.reply(instance(), id));
    }

    private String instance() {
        return request.path() == null || request.decoderResult().isFailure() ? "" : request.path();
    }

    void send(Reply reply) {
        HttpServerResponse response = request.response();
        if (answered || response.closed()) {
            return;
        }
        answered = true;
        write(response, reply, reply.ends() || !request.isEnded() && worthClosing());
        watch.idle();
        meters.answered(route, reply.status(), since);
        log(reply.status());
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
            Lingering.close(request);
        } else {
            response.end(Buffer.buffer(reply.body()));
        }
    }

    /** Successes are counted and not listed; no query, no body, no key. */
    private void log(int status) {
        Level level = status >= 500 ? Level.WARN : status >= 400 ? Level.INFO : Level.DEBUG;
        if (LOG.isEnabledForLevel(level)) {
            log(level, status);
        }
    }

    private void log(Level level, int status) {
        LOG.atLevel(level)
                .addKeyValue("request_id", id)
                .addKeyValue("method", request.method().name())
                .addKeyValue("route", route == null ? "unknown" : route.path())
                .addKeyValue("status", status)
                .addKeyValue("micros", (meters.clock() - since) / 1000)
                .log("answered");
    }
}
