package org.standingorders.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The service as an operator runs it: a process of its own, set by its environment, reached over HTTP only. */
public final class ServiceProcess implements AutoCloseable {
    public static final String MONITOR_KEY = "story-monitor-0123456789abcdef";

    private static final String ADMIN_KEY = "story-admin-0123456789abcdefgh";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Program program;
    private final int port;

    private ServiceProcess(Path home) throws IOException {
        port = Program.freePort();
        program = Program.start(
                home,
                "service",
                Map.of(
                        "STANDING_ORDERS_PORT", Integer.toString(port),
                        "STANDING_ORDERS_DATA", home.resolve("data").toString(),
                        "STANDING_ORDERS_KEYS", "monitor:story:" + MONITOR_KEY + ",admin:reader:" + ADMIN_KEY),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.standingorders.app.Main");
    }

    /** Starts it on an empty data directory below {@code home} and waits until it is ready. */
    public static ServiceProcess start(Path home) throws Exception {
        ServiceProcess service = new ServiceProcess(home);
        try {
            Eventually.get("ready service", PATIENCE, service::ready);
            return service;
        } catch (AssertionError late) {
            service.close();
            throw new AssertionError(late.getMessage() + " It said:\n" + service.program.output(), late);
        }
    }

    /** Host and port. */
    public String address() {
        return "localhost:" + port;
    }

    /** What the API answers to an admin. */
    public JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = ask(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError("GET " + path + " gave " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private Optional<Boolean> ready() throws InterruptedException {
        try {
            program.requireAlive();
            return ask("/readyz").statusCode() == 200 ? Optional.of(true) : Optional.empty();
        } catch (IOException notYet) {
            return Optional.empty();
        }
    }

    private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address() + path))
                .header("Authorization", "Bearer " + ADMIN_KEY)
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    @Override
    public void close() throws InterruptedException {
        program.close();
    }
}
