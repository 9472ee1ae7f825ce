package org.standingorders.adapter.http.server;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.desk.KeyDesk.Credential;

/** Takes every request through the same steps: route, key, kind and size of the body, the body, the answer. */
final class Exchange implements Handler<HttpServerRequest> {
    private static final byte[] NOTHING = {};

    private final RouteTree routes;
    private final Gate gate;
    private final Connections connections;
    private final Meters meters;
    private final AccessLog log = new AccessLog();
    private final RequestIds ids;
    private final InstantSource time;

    Exchange(List<Route> routes, Gate gate, Connections connections, Meters meters, Origin origin) {
        this.routes = new RouteTree(routes);
        this.gate = gate;
        this.connections = connections;
        this.meters = meters;
        ids = new RequestIds(origin.instance());
        time = origin.time();
    }

    /** Where instants and the names of requests come from. */
    record Origin(InstantSource time, String instance) {}

    @Override
    public void handle(HttpServerRequest request) {
        Visit visit = visit(request);
        try {
            admit(visit);
        } catch (RuntimeException failure) {
            visit.fail(failure);
        }
    }

    /** Answers what is no HTTP, then hangs up: whatever follows could be misread (H10). */
    void refuseMalformed(HttpServerRequest request) {
        Throwable cause = request.decoderResult().cause();
        ProblemType type = cause instanceof TooLongHttpLineException
                ? ProblemType.URI_TOO_LONG
                : cause instanceof TooLongHttpHeaderException
                        ? ProblemType.HEADERS_TOO_LARGE
                        : ProblemType.MALFORMED_REQUEST;
        Problem problem = Problem.of(type, "The head of the request must be one of HTTP/1.1, at most 16 KiB long.");
        visit(request).fail(new Refused(problem.andHangUp()));
    }

    private Visit visit(HttpServerRequest request) {
        return new Visit(request, ids.of(request), connections, meters, log);
    }

    private void admit(Visit visit) {
        HttpServerRequest request = visit.request();
        Head.check(request);
        RouteTree.Found found = routes.find(request.method(), request.path() == null ? "" : request.path());
        visit.take(found.route());
        Credential credential = gate.admit(found.route(), request);
        BodyReader.check(request, found.route().payload());
        visit.watch().body(() -> visit.fail(late()));
        arrived(request, found.route().payload())
                .onComplete(
                        arrived -> {
                            visit.watch().working();
                            answer(visit, found, credential, arrived);
                        },
                        visit::fail);
    }

    private Future<Call.Arrived> arrived(HttpServerRequest request, Payload payload) {
        return switch (payload) {
            case NONE -> Future.succeededFuture(Call.Arrived.withBody(time.instant(), NOTHING));
            case WORKBOOKS ->
                UploadReader.read(request, payload).map(uploads -> new Call.Arrived(time.instant(), NOTHING, uploads));
            case OPTIONAL_FORM, BUTTON, ANSWER, FORM, SCENE, FACTS, ALERTS ->
                BodyReader.read(request, payload).map(body -> Call.Arrived.withBody(time.instant(), body));
        };
    }

    private static void answer(
            Visit visit, RouteTree.Found found, @Nullable Credential credential, Call.Arrived arrived) {
        try {
            Call call = new Call(visit.request(), found.values(), credential, arrived);
            found.route().endpoint().answer(call).onComplete(visit::send, visit::fail);
        } catch (RuntimeException failure) {
            visit.fail(failure);
        }
    }

    private static Refused late() {
        return new Refused(Problem.of(ProblemType.REQUEST_TIMEOUT, "The body did not arrive in time.")
                .andHangUp());
    }
}
