package org.standingorders.adapter.http.server;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.standingorders.desk.KeyDesk.Credential;
import org.standingorders.desk.Once;
import org.standingorders.desk.Scope;
import org.standingorders.incident.Actor;
import org.standingorders.wire.Decoded;
import org.standingorders.wire.Json;

/** One request that was let in, with its whole body. */
public final class Call {
    private static final byte[] NO_MEMBERS = {'{', '}'};

    private final HttpServerRequest request;
    private final List<String> parameters;
    private final @Nullable Credential credential;
    private final Arrived arrived;

    Call(HttpServerRequest request, List<String> parameters, @Nullable Credential credential, Arrived arrived) {
        this.request = request;
        this.parameters = parameters;
        this.credential = credential;
        this.arrived = arrived;
    }

    /** What came with the request beside its head. */
    record Arrived(Instant at, byte[] body, List<Upload> uploads) {
        static Arrived withBody(Instant at, byte[] body) {
            return new Arrived(at, body, List.of());
        }
    }

    /** The instant at which the whole request was there. */
    public Instant at() {
        return arrived.at();
    }

    public byte[] body() {
        return arrived.body();
    }

    public List<Upload> uploads() {
        return arrived.uploads();
    }

    /** The parameters of the path in order, the first being 0. */
    public String parameter(int index) {
        return parameters.get(index);
    }

    /** The first parameter of the path as an id; what is no id names nothing. */
    public UUID id() {
        return uuid(parameter(0));
    }

    private static UUID uuid(String text) {
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException broken) {
            // told below, like any other id that names nothing
        }
        throw new Refused(ProblemType.NOT_FOUND, "The id in the address must be a UUID.");
    }

    /** The query; every parameter that is not among the names is refused. */
    public Query query(String... names) {
        return Query.of(request, names);
    }

    public @Nullable String header(CharSequence name) {
        return request.getHeader(name);
    }

    public HttpServerRequest request() {
        return request;
    }

    /** The body as a form, on an address without a query; an empty body is a form without members. */
    public <T extends Record> T form(Class<T> type) {
        query();
        byte[] json = body().length == 0 ? NO_MEMBERS : body();
        return decoded(Json.form(json, type));
    }

    /** The value, or the end of the call with every problem. */
    public static <T> T decoded(Decoded<T> decoded) {
        return decoded.fold(value -> value, refused -> {
            throw new Refused(Problem.of(refused));
        });
    }

    /** Writes an answer that may be long away from the event loop, on which others wait. */
    public <T> Future<Reply> written(Future<T> answer, Function<? super T, Reply> writing) {
        Context loop = Vertx.currentContext();
        return answer.compose(found -> loop.executeBlocking(() -> writing.apply(found), false));
    }

    public Credential credential() {
        return Objects.requireNonNull(credential, "the route asks for a key");
    }

    public Scope scope() {
        return credential().scope();
    }

    public Actor actor() {
        return new Actor(credential().name(), credential().role().toString());
    }

    /** The request's {@code Idempotency-Key}, bound to this credential and this very request. */
    public @Nullable Once once() {
        return once(body());
    }

    /** The same where other bytes than the body's say what is asked for. */
    public @Nullable Once once(byte[] content) {
        return Conditions.once(request, credential(), content);
    }

    /** The version that the caller read; null when any will do. */
    public @Nullable Integer expected() {
        return Conditions.expected(request);
    }

    /** The version that the caller must have read. */
    public @Nullable Integer demanded() {
        if (request.getHeader(HttpHeaders.IF_MATCH) == null) {
            throw new Refused(
                    ProblemType.IF_MATCH_REQUIRED,
                    "This change needs the header If-Match with the ETag that you read, such as \"7\".");
        }
        return expected();
    }
}
