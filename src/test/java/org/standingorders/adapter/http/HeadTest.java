package org.standingorders.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Heads of requests that another server in front could read otherwise, and what is said to them (RFC 9112; H10 to H12). */
class HeadTest {
    private static final String POST =
            "POST /v1/facts HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer monitor\r\nContent-Type: application/json\r\n";

    @RegisterExtension
    static final ApiFixture API = new ApiFixture();

    private static String answer(String request) throws IOException {
        try (RawSocket socket = new RawSocket(API.port())) {
            return socket.sendAsFarAsTaken(request).untilClosed();
        }
    }

    private static void assertRefused(String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 400 ")
                .contains("connection: close", "application/problem+json", "/problems/malformed-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xchunked, chunked",
                "gzip, chunked",
                "chunked, chunked",
                "\"chunked\"",
                "\r\n chunked",
                "chunked\r\nTransfer-Encoding: chunked",
                "identity\r\nTransfer-Encoding: chunked",
            })
    void only_chunked_by_itself_is_a_transfer_coding_H10(String coding) throws IOException {
        assertRefused(answer(POST + "Transfer-Encoding: " + coding + "\r\n\r\n2\r\n[]\r\n0\r\n\r\n"));
    }

    @Test
    void chunked_is_taken_however_it_is_written() throws IOException {
        assertThat(answer(POST + "Connection: close\r\nTransfer-Encoding: Chunked\r\n\r\n2\r\n[]\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Host: a\r\nHost: b\r\n", "Host: a b/@\r\n", "Host: x:port\r\n", "Host: u@x\r\n"})
    void a_request_names_its_host_once_and_properly(String host) throws IOException {
        assertRefused(answer("GET /livez HTTP/1.1\r\n" + host + "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Host:\r\n", "Host: [::1]:8080\r\n", "Host: api.example.org:443\r\n", "Host: my_service\r\n"})
    void every_host_that_rfc_9112_allows_is_taken(String host) throws IOException {
        assertThat(answer("GET /livez HTTP/1.1\r\nConnection: close\r\n" + host + "\r\n"))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void http_1_0_needs_no_host() throws IOException {
        assertThat(answer("GET /livez HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.0 200 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: Bearer admin\r\nAuthorization: Bearer monitor\r\n",
                "Idempotency-Key: a\r\nIdempotency-Key: b\r\n",
                "If-Match: \"1\"\r\nIf-Match: \"2\"\r\n",
            })
    void a_header_that_decides_is_given_once(String twice) throws IOException {
        assertRefused(answer("GET /v1/facts HTTP/1.1\r\nHost: x\r\n" + twice + "\r\n"));
    }

    @Test
    void an_idempotency_key_of_a_megabyte_is_400_H12() throws IOException {
        assertThat(answer(POST + "Idempotency-Key: " + "k".repeat(1024 * 1024) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("connection: close", "/problems/headers-too-large");
    }

    @ParameterizedTest
    @CsvSource({
        "'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'",
        "'GET /livez HTTP/3.7\r\nHost: x\r\n\r\n'",
        "'GET /livez HTTP/1.2\r\nHost: x\r\n\r\n'",
        "'POST /v1/facts HTTP/1.1\r\nHost: x\r\nContent-Length: five\r\n\r\nabcde'",
        "'GET /livez HTTP/1.1\r\nBad Header: x\r\n\r\n'",
    })
    void what_is_no_http_1_is_told_so_and_cut_H10_H11(String request) throws IOException {
        assertRefused(answer(request));
    }

    @Test
    void empty_lines_before_a_request_belong_to_none() throws IOException {
        String request = "GET /livez HTTP/1.1\r\nHost: x\r\n\r\n";
        try (RawSocket socket = new RawSocket(API.port())) {
            assertThat(socket.send("\r\n" + request).answer()).startsWith("HTTP/1.1 200 ");
            assertThat(socket.send("\r\n").send(request).answer()).startsWith("HTTP/1.1 200 ");
        }
    }
}
