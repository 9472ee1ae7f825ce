package org.standingorders.app.executor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntSupplier;
import org.standingorders.testkit.Eventually;

/** The service's end of the wire: signs commands, and verifies reports, by code that is not ours. */
final class ServiceEnd implements AutoCloseable {
    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    static final ObjectMapper JSON = new ObjectMapper();

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpServer server;
    private final List<Got> received = new CopyOnWriteArrayList<>();
    private IntSupplier answer = () -> 204;

    ServiceEnd() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    /** A report whose signature held. */
    record Got(String id, String path, JsonNode body) {}

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What is answered to reports from now on. */
    void answer(IntSupplier status) {
        answer = status;
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        try {
            new Webhook(SECRET).verify(body, HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true));
            received.add(new Got(
                    exchange.getRequestHeaders().getFirst("webhook-id"),
                    exchange.getRequestURI().getPath(),
                    JSON.readTree(body)));
            exchange.sendResponseHeaders(answer.getAsInt(), -1);
        } catch (WebhookVerificationException forged) {
            exchange.sendResponseHeaders(401, -1);
        }
        exchange.close();
    }

    List<Got> received() {
        return received;
    }

    /** The first report of a token. */
    JsonNode report(String token) throws Exception {
        return Eventually.get("report of " + token, PATIENCE, () -> first(token));
    }

    private Optional<JsonNode> first(String token) {
        return received.stream()
                .map(Got::body)
                .filter(body -> body.get("token").asText().equals(token))
                .findFirst();
    }

    /** Posts a body as the service does, signed at this instant; answers the status. */
    static int post(String executor, String body, Instant at) throws Exception {
        String signature = new Webhook(SECRET).sign("an-id", at.getEpochSecond(), body);
        return post(executor, body, at, signature);
    }

    static int post(String executor, String body, Instant at, String signature) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(executor))
                .header("webhook-id", "an-id")
                .header("webhook-timestamp", String.valueOf(at.getEpochSecond()))
                .header("webhook-signature", signature)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, BodyHandlers.discarding()).statusCode();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
