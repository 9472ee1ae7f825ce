package org.standingorders.adapter.executor;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.standingorders.wire.Json;
import org.standingorders.wire.Signature;

/** Tells the service what came of each step, again and again under one id until it is acknowledged. */
public final class Reporter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Reporter.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final long LONGEST_MILLIS = 15_000;
    private static final int CONFLICT = 409;
    private static final int GONE = 410;

    private final Vertx vertx;
    private final Steps steps;
    private final Service service;
    private final InstantSource clock;
    private final HttpClient client;

    public Reporter(Vertx vertx, Steps steps, Service service, InstantSource clock) {
        this.vertx = vertx;
        this.steps = steps;
        this.service = service;
        this.clock = clock;
        client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(5_000).setKeepAlive(false));
    }

    /**
     * Where reports go.
     *
     * @param secrets each {@code whsec_} and Base64; every one of them signs
     */
    public record Service(URI address, List<String> secrets) {

        /** Without the secrets, for logs. */
        @Override
        public String toString() {
            return address.toString();
        }
    }

    /** Delivers the report of a step that has ended. */
    public void send(Command command) {
        steps.which(each -> each.command().token().equals(command.token()) && each.unreported())
                .forEach(each -> attempt(command, body(each), FIRST_PAUSE));
    }

    private static String body(Ordered ordered) {
        return Json.text(Report.of(ordered.command(), Objects.requireNonNull(ordered.ended())));
    }

    private void attempt(Command command, String body, Duration pause) {
        client.request(options(command, body))
                .compose(request -> answered(request, body))
                .timeout(LONGEST_MILLIS, TimeUnit.MILLISECONDS)
                .compose(status -> settled(command, status))
                .onFailure(fault -> again(command, body, pause, fault));
    }

    private static Future<Integer> answered(HttpClientRequest request, String body) {
        return request.send(body).compose(answer -> answer.end().map(answer.statusCode()));
    }

    private RequestOptions options(Command command, String body) {
        String path = "/v1/executions/" + command.executionId() + "/report";
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(service.address().toString().replaceAll("/$", "") + path)
                .putHeader("Content-Type", "application/json");
        Signature.headers(service.secrets(), id(command), clock.instant(), body).forEach(options::putHeader);
        return options;
    }

    /** The same for each try, also after a restart. */
    private static String id(Command command) {
        return UUID.nameUUIDFromBytes(("report " + command.token()).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private Future<Void> settled(Command command, int status) {
        if (status / 100 != 2 && status != CONFLICT && status != GONE) {
            return Future.failedFuture("The service answered " + status);
        }
        if (status / 100 != 2) {
            LOG.warn("The service no longer wants the report of step {} (it answered {}).", command.number(), status);
        }
        return vertx.executeBlocking(() -> {
            steps.acknowledge(command);
            return null;
        });
    }

    private void again(Command command, String body, Duration pause, Throwable fault) {
        LOG.warn(
                "The report of step {} was not delivered ({}); again in {} s.",
                command.number(),
                fault.getMessage(),
                pause.toSeconds());
        Duration next = pause.multipliedBy(2);
        vertx.setTimer(
                pause.toMillis(),
                due -> attempt(command, body, next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next));
    }

    @Override
    public void close() {
        client.close();
    }
}
