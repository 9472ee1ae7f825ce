package org.standingorders.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.standingorders.adapter.http.server.HttpLimits;

/** What hostile or broken clients send, byte by byte (faults.md, H1, H2, H9, H10, H11). */
class HttpLimitsTest {
    private static final String HEAD =
            "POST /v1/facts HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer monitor\r\nContent-Type: application/json\r\n";
    private static final String CHUNKED = HEAD + "Transfer-Encoding: chunked\r\n\r\n";
    private static final int KIB = 1024;

    @RegisterExtension
    final ApiFixture api = new ApiFixture(new HttpLimits(1, 1, 2, 8));

    @Test
    void an_announced_body_that_is_too_large_is_refused_before_it_is_read_H1() throws IOException {
        try (RawSocket socket = new RawSocket(api.port())) {
            String answer =
                    socket.send(HEAD + "Content-Length: 1048577\r\n\r\n").untilClosed();

            assertThat(answer).startsWith("HTTP/1.1 413 ").contains("connection: close", "/problems/too-large");
        }
    }

    @ParameterizedTest
    @CsvSource({"[, 1024", "{, 256"})
    void a_chunked_body_is_cut_soon_after_its_limit_H1(String first, int limitKib) throws IOException {
        String chunk = "400\r\n" + " ".repeat(KIB) + "\r\n";
        try (RawSocket socket = new RawSocket(api.port())) {
            socket.send(CHUNKED + "1\r\n" + first + "\r\n").sendUntilCut(chunk, 64L * KIB * KIB);

            assertThat(socket.untilClosed())
                    .satisfiesAnyOf(
                            answer -> assertThat(answer).startsWith("HTTP/1.1 413 "),
                            answer -> assertThat(answer).isEmpty());
        }
        assertThat(api.get("monitor", "/metrics").text())
                .contains("http_server_requests_seconds_count{method=\"POST\",route=\"/v1/facts\",status=\"413\"} 1");
    }

    @Test
    void a_chunked_body_within_its_limit_is_taken() throws IOException {
        String fact = FactRoutesTest.FACT.formatted(1);
        int half = fact.length() / 2;
        try (RawSocket socket = new RawSocket(api.port())) {
            socket.send(CHUNKED).send(chunk(fact.substring(0, half))).send(chunk(fact.substring(half)));

            assertThat(socket.send("0\r\n\r\n").answer()).startsWith("HTTP/1.1 200 OK");
        }
    }

    @Test
    void a_body_that_trickles_is_answered_with_408_and_cut_H9() throws IOException {
        try (RawSocket socket = new RawSocket(api.port())) {
            String answer = socket.send(HEAD + "Content-Length: 100\r\n\r\n{").untilClosed();

            assertThat(answer).startsWith("HTTP/1.1 408 ").contains("connection: close", "/problems/request-timeout");
        }
    }

    @Test
    void a_head_that_trickles_is_cut_H9() throws IOException {
        try (RawSocket socket = new RawSocket(api.port())) {
            assertThat(socket.send("GET /livez HTTP/1.1\r\nHost:").untilClosed())
                    .startsWith("HTTP/1.1 408 ");
        }
    }

    @Test
    void a_connection_that_says_nothing_more_is_closed() throws IOException {
        try (RawSocket socket = new RawSocket(api.port())) {
            assertThat(socket.send("GET /livez HTTP/1.1\r\nHost: x\r\n\r\n").untilClosed())
                    .startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void an_address_holds_a_limited_number_of_connections() throws IOException {
        RawSocket[] held = new RawSocket[8];
        for (int i = 0; i < held.length; i++) {
            held[i] = new RawSocket(api.port());
            held[i].send("GET /livez HTTP/1.1\r\nHost: x\r\n\r\n").answer();
        }
        try (RawSocket ninth = new RawSocket(api.port())) {
            assertThat(ninth.send("GET /livez HTTP/1.1\r\nHost: x\r\n\r\n").untilClosed())
                    .isEmpty();
        }
        for (RawSocket socket : held) {
            socket.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'",
        "'Transfer-Encoding: chunked, xchunked\r\n\r\n0\r\n\r\n'",
        "'Transfer-Encoding: xchunked\r\n\r\n'",
        "'Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcde'",
        "'Content-Length: five\r\n\r\nabcde'",
        "'Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n'",
        "'Transfer-Encoding: chunked\r\n\r\n5\nabcde\n0\n\n'",
        "'Bad Header: x\r\n\r\n'",
    })
    void what_could_be_read_in_two_ways_is_400_and_cut_H10(String rest) throws IOException {
        try (RawSocket socket = new RawSocket(api.port())) {
            String answer = socket.send(HEAD + rest).untilClosed();

            assertThat(answer).startsWith("HTTP/1.1 400 ").contains("/problems/malformed-request");
            assertThat(answer.split("HTTP/1.1 4", -1)).as("one answer").hasSize(2);
        }
    }

    @Test
    void long_lines_and_heads_have_answers_of_their_own() throws IOException {
        try (RawSocket socket = new RawSocket(api.port())) {
            assertThat(socket.send("GET /" + "x".repeat(9000) + " HTTP/1.1\r\n\r\n")
                            .untilClosed())
                    .contains(" 414 ", "/problems/uri-too-long");
        }
        try (RawSocket socket = new RawSocket(api.port())) {
            assertThat(socket.send("GET / HTTP/1.1\r\nX: " + "x".repeat(20_000) + "\r\n\r\n")
                            .untilClosed())
                    .contains(" 400 ", "connection: close", "/problems/headers-too-large");
        }
    }

    @Test
    void http_2_in_the_clear_is_not_spoken_H11() throws IOException {
        try (RawSocket socket = new RawSocket(api.port())) {
            String upgrade = "GET /livez HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n"
                    + "HTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n";
            assertThat(socket.send(upgrade).answer()).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void a_refused_body_of_modest_size_does_not_cost_the_connection() throws IOException {
        String unauthorised =
                "POST /v1/facts HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n";
        try (RawSocket socket = new RawSocket(api.port())) {
            assertThat(socket.send(unauthorised + "{}").answer()).startsWith("HTTP/1.1 401 ");
            assertThat(socket.send("GET /livez HTTP/1.1\r\nHost: x\r\n\r\n").answer())
                    .startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void a_sender_who_asks_first_is_told_to_go_on() throws IOException {
        String fact = FactRoutesTest.FACT.formatted(1);
        try (RawSocket socket = new RawSocket(api.port())) {
            socket.send(HEAD + "Expect: 100-continue\r\nContent-Length: " + fact.length() + "\r\n\r\n" + fact);
            assertThat(socket.answer()).startsWith("HTTP/1.1 100 Continue").contains("HTTP/1.1 200 OK");
        }
    }

    @Test
    void pipelined_requests_are_answered_in_order() throws IOException {
        try (RawSocket socket = new RawSocket(api.port())) {
            String two =
                    "GET /livez HTTP/1.1\r\nHost: x\r\n\r\nGET /nowhere HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
            assertThat(socket.send(two).untilClosed()).containsSubsequence("HTTP/1.1 200 ", "HTTP/1.1 404 ");
        }
    }

    private static String chunk(String text) {
        return Integer.toHexString(text.length()) + "\r\n" + text + "\r\n";
    }
}
