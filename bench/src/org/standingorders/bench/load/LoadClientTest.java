package org.standingorders.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The instrument itself: what it counts is what went over the wire, and a stall is not hidden by the waiting client. */
class LoadClientTest {
    private static final Duration SHORT = Duration.ofMillis(600);
    private static final long STALL_MILLIS = 300;

    private final Vertx vertx = Vertx.vertx();
    private final List<JsonNode> received = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        vertx.close().await();
    }

    @Test
    void every_acknowledged_fact_arrived_once_under_its_own_id() throws IOException {
        LoadResult result = load(server(this::accept), new Pace.Saturating(), 7);

        List<String> ids = received.stream()
                .flatMap(body -> body.findValuesAsText("fact_id").stream())
                .toList();
        assertThat(result.failed()).isZero();
        assertThat(result.acked()).isPositive().isEqualTo(ids.size());
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void a_single_fact_is_posted_as_an_object() throws IOException {
        load(server(this::accept), new Pace.Fixed(20), 1);

        assertThat(received).isNotEmpty().allMatch(JsonNode::isObject);
    }

    @Test
    void requests_that_had_to_wait_for_a_stalled_one_count_from_when_they_were_due() throws IOException {
        AtomicBoolean stalled = new AtomicBoolean();
        HttpServer server = server(request -> {
            boolean first = stalled.compareAndSet(false, true);
            vertx.setTimer(first ? STALL_MILLIS : 1, now -> answer(request, 200));
        });

        LoadResult result = load(server, new Pace.Fixed(200), 1);

        long slow = result.latency().getCountBetweenValues(100_000, 10_000_000);
        assertThat(slow).as("requests later than 100 ms").isGreaterThan(20);
    }

    @Test
    void a_refusal_is_no_acknowledgement_and_is_shown() throws IOException {
        LoadResult result = load(server(request -> answer(request, 503)), new Pace.Fixed(50), 1);

        assertThat(result.acked()).isZero();
        assertThat(result.failed()).isPositive();
        assertThat(result.firstFailure()).isEqualTo("503 answered");
    }

    private void accept(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            received.add(json(body));
            answer(request, 200);
        });
    }

    private static void answer(HttpServerRequest request, int status) {
        request.response()
                .setStatusCode(status)
                .end("answered")
                .onFailure(gone -> request.connection().close());
    }

    private static JsonNode json(Buffer body) {
        try {
            return new ObjectMapper().readTree(body.getBytes());
        } catch (IOException malformed) {
            throw new AssertionError("The body must be JSON: " + body, malformed);
        }
    }

    private HttpServer server(io.vertx.core.Handler<HttpServerRequest> handler) {
        return vertx.createHttpServer()
                .requestHandler(handler)
                .listen(0, "127.0.0.1")
                .await();
    }

    private static LoadResult load(HttpServer server, Pace pace, int factsPerRequest) throws IOException {
        var address = new InetSocketAddress("127.0.0.1", server.actualPort());
        var mix = new FactRequests.Mix(factsPerRequest, 200, 0.1);
        int connections = pace instanceof Pace.Fixed ? 1 : 8;
        return LoadClient.run(
                new LoadPlan(address, connections, pace, SHORT),
                new FactRequests("/v1/facts HTTP/1.1\r\nHost: localhost", mix, 1));
    }
}
