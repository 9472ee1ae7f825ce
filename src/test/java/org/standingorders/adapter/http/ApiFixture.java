package org.standingorders.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.standingorders.adapter.http.server.ApiServer;
import org.standingorders.adapter.http.server.HttpLimits;
import org.standingorders.desk.HealthDesk.Health;
import org.standingorders.desk.HealthDesk.Part;
import org.standingorders.desk.Receipt;
import org.standingorders.desk.SignalIntake.Arrived;
import org.standingorders.flow.Rulebook;
import org.standingorders.testkit.Policies;

/**
 * A real server on a port of its own over desks in memory, and a client for it; one for each test, or one for all where the
 * field is static. The time is 14:30.
 */
final class ApiFixture implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    static final Instant NOW = Instant.parse("2026-01-10T14:30:00Z");

    private final HttpLimits limits;
    private final AtomicLong count = new AtomicLong();
    private final Supplier<UUID> ids = () -> new UUID(0x7000, count.incrementAndGet());
    private final HttpClient client = HttpClient.newHttpClient();
    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private Vertx vertx = Vertx.vertx();
    private Supplier<Future<Void>> stopping = Future::succeededFuture;
    private int port;
    private boolean forAll;
    private volatile Instant now = NOW;

    final MemoryDesk desk;
    final MemoryReads reads;
    private final MemoryDestinations destinations = new MemoryDestinations();
    final MemoryNotices notices = new MemoryNotices(destinations);
    Health health = new Health(List.of(new Part("database", true, "answers")));
    List<Arrived> arrivedSignals = List.of();

    ApiFixture() {
        this(HttpLimits.USUAL);
    }

    ApiFixture(HttpLimits limits) {
        this(limits, Policies.rulebook());
    }

    ApiFixture(HttpLimits limits, Rulebook rulebook) {
        this.limits = limits;
        desk = new MemoryDesk(InstantSource.fixed(NOW), ids, rulebook);
        reads = new MemoryReads(desk);
    }

    @Override
    public void beforeAll(ExtensionContext tests) throws Exception {
        forAll = true;
        start();
    }

    @Override
    public void beforeEach(ExtensionContext test) throws Exception {
        if (!forAll) {
            start();
        }
    }

    private void start() throws Exception {
        HttpApi served = new HttpApi(desks(), surroundings());
        HttpServer server =
                served.server(new HttpServerOptions().setHost("127.0.0.1").setPort(0));
        stopping = () -> served.stop(server);
        port = server.listen().toCompletionStage().toCompletableFuture().get().actualPort();
    }

    private HttpApi.Desks desks() {
        return new HttpApi.Desks(
                desk,
                (signals, once) -> {
                    arrivedSignals = signals;
                    return desk.receive(List.of(), once).map(nothing -> new Receipt(List.of(), List.of()));
                },
                reads,
                desk,
                reads,
                new MemoryPolicies(),
                new MemoryKeys(),
                new HttpApi.Telling(new MemoryContacts(), destinations, notices, notices, new MemoryLinks()),
                MemoryResponses.of(desk),
                reads,
                () -> Future.succeededFuture(health));
    }

    private HttpApi.Surroundings surroundings() {
        return new HttpApi.Surroundings(
                new ApiServer.Surroundings(vertx, () -> now, meters, "test", limits),
                ids,
                () -> "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                meters::scrape);
    }

    @Override
    public void afterEach(ExtensionContext test) throws Exception {
        if (!forAll) {
            afterAll(test);
        }
    }

    @Override
    public void afterAll(ExtensionContext tests) throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get();
    }

    /** Stops the server as the service does. */
    Future<Void> stop() {
        return stopping.get();
    }

    void passes(Duration time) {
        now = now.plus(time);
    }

    int port() {
        return port;
    }

    Answer get(String key, String path, String... headers) {
        return send(request(key, path, headers).GET());
    }

    /** Posts JSON; what the service takes, the contract must allow. */
    Answer post(String key, String path, String json, String... headers) {
        Answer answer = send(request(key, path, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
        if (answer.status() < 300 && !json.isEmpty() && !List.of(headers).contains("ce-id")) {
            assertThat(Contract.faultsOfRequest(path, json))
                    .as("request %s", json)
                    .isEmpty();
        }
        return answer;
    }

    /** Puts JSON in the place of what was there. */
    Answer put(String key, String path, String json, String... headers) {
        return send(request(key, path, headers)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(json)));
    }

    Answer method(String method, @Nullable String key, String path, String... headers) {
        return send(request(key, path, headers).method(method, BodyPublishers.noBody()));
    }

    HttpRequest.Builder request(@Nullable String key, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    /** Every answer must be one that the contract allows. */
    Answer send(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        Answer answer = Answer.to(request, client);
        assertThat(Contract.faults(request.method(), request.uri().getRawPath(), answer))
                .as("answer to %s %s: %s", request.method(), request.uri(), answer)
                .isEmpty();
        return answer;
    }
}
