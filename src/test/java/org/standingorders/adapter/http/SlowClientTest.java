package org.standingorders.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standingorders.adapter.http.server.HttpLimits;

/** Clients that hold a connection and do not get on: each request has its time, not only the first (H9). */
class SlowClientTest {
    private static final String GET = "GET /livez HTTP/1.1\r\nHost: x\r\n\r\n";
    private static final int IDLE_SECONDS = 9;

    @RegisterExtension
    final ApiFixture api = new ApiFixture(new HttpLimits(1, 1, IDLE_SECONDS, 8));

    @Test
    void the_second_head_on_a_connection_has_as_long_as_the_first() throws IOException {
        try (RawSocket socket = new RawSocket(api.port())) {
            assertThat(socket.send(GET).answer()).startsWith("HTTP/1.1 200 ");
            assertThat(socket.send("GET /livez HTTP/1.1\r\nHost:").untilClosed())
                    .startsWith("HTTP/1.1 408 ")
                    .contains("connection: close", "/problems/request-timeout");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /v1/facts HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{",
                "GET /livez HTTP/1.1\r\nHost: x\r\nContent-Length: 5000\r\n\r\n{",
            })
    void a_body_that_nobody_wants_has_as_long_as_any_other(String request) throws IOException {
        try (RawSocket socket = new RawSocket(api.port())) {
            long begun = System.nanoTime();
            socket.send(request).untilClosed();
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(IDLE_SECONDS - 3));
        }
    }

    @Test
    void whoever_asks_while_the_server_stops_is_answered_and_told_to_go_elsewhere() throws IOException {
        try (RawSocket kept = new RawSocket(api.port());
                RawSocket late = new RawSocket(api.port())) {
            assertThat(kept.send(GET).answer()).doesNotContain("connection: close");
            late.send("GET /livez HTTP/1.1\r\n");
            var stopped = api.stop();
            kept.send(GET);
            late.send("Host: x\r\n\r\n");
            assertThat(kept.untilClosed()).startsWith("HTTP/1.1 200 ").contains("connection: close");
            assertThat(late.untilClosed()).startsWith("HTTP/1.1 200 ").contains("connection: close");
            assertThat(stopped.toCompletionStage().toCompletableFuture()).succeedsWithin(Duration.ofSeconds(5));
        }
    }
}
