package org.standingorders.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.standingorders.adapter.pg.DatabaseAddress;

/** The service as an operator runs it: a process of its own, set by its environment, reached over HTTP only. */
public final class ServiceProcess implements AutoCloseable {
    public static final String MONITOR_KEY = "story-monitor-0123456789abcdef";

    /** Of somebody who is the program director. */
    public static final String DIRECTOR_KEY = "story-director-0123456789abcde";

    private static final String ADMIN_KEY = "story-admin-0123456789abcdefgh";
    private static final String KEYS = "monitor:story:" + MONITOR_KEY + ",admin:reader:" + ADMIN_KEY
            + ",responder:director:" + DIRECTOR_KEY + ":program_director";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(30);
    private static final Pattern READY = Pattern.compile("is ready at http://([0-9.:]+)/");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Program program;
    private volatile String address = "";

    private ServiceProcess(Path home, Map<String, String> settings) throws IOException {
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("STANDING_ORDERS_DATA", home.resolve("data").toString());
        environment.put("STANDING_ORDERS_SECRET", "the server's secret of the tests");
        environment.put("STANDING_ORDERS_KEYS", KEYS);
        environment.putIfAbsent("STANDING_ORDERS_PORT", "0");
        program = Program.start(
                Files.createDirectories(home),
                "service",
                environment,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.standingorders.app.Main");
    }

    /** Starts it with a database of its own below {@code home}, kept from one start to the next, and waits until it is ready. */
    public static ServiceProcess start(Path home) throws Exception {
        return new ServiceProcess(home, Map.of()).awaitReady();
    }

    /** Starts it on a database that it may share with others, without waiting for it. */
    public static ServiceProcess launch(Path home, DatabaseAddress database) throws IOException {
        return launch(home, database, Map.of());
    }

    /** The same with settings beside those of every test. */
    public static ServiceProcess launch(Path home, DatabaseAddress database, Map<String, String> settings)
            throws IOException {
        Map<String, String> all = new HashMap<>(settings);
        all.put(
                "DATABASE_URL",
                "postgresql://" + database.user() + ":" + database.password() + "@" + database.host() + ":"
                        + database.port() + "/" + database.database());
        return new ServiceProcess(home, all);
    }

    /** Stops it again if it does not become ready. */
    public ServiceProcess awaitReady() throws Exception {
        try {
            address = Eventually.get("ready service", PATIENCE, this::saidReady);
            return this;
        } catch (AssertionError late) {
            close();
            throw new AssertionError(late.getMessage() + " It said:\n" + program.output(), late);
        }
    }

    private Optional<String> saidReady() throws IOException {
        program.requireAlive();
        Matcher said = READY.matcher(program.output());
        return said.find() ? Optional.of(said.group(1)) : Optional.empty();
    }

    /** Waits until it says that it can work. */
    public void awaitReadiness(Duration deadline) throws Exception {
        Eventually.get(
                "ready service", deadline, () -> status("/readyz") == 200 ? Optional.of(true) : Optional.empty());
    }

    /** Host and port; empty before it is ready. */
    public String address() {
        return address;
    }

    /** A client with the key of an admin. */
    public ApiClient admin() {
        return with(ADMIN_KEY);
    }

    /** A client with this key. */
    public ApiClient with(String key) {
        return new ApiClient("http://" + address, key);
    }

    /** What the API answers to an admin. */
    public JsonNode get(String path) throws IOException, InterruptedException {
        return read(path, ask(path));
    }

    /** The status that an admin is answered with. */
    public int status(String path) throws IOException, InterruptedException {
        return ask(path).statusCode();
    }

    /** The answer to an admin, whatever it is. */
    public HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        return HTTP.send(request(path, ADMIN_KEY).build(), BodyHandlers.ofString());
    }

    /** What the API answers to an admin who posts nothing but the address. */
    public JsonNode post(String path) throws IOException, InterruptedException {
        HttpRequest request =
                request(path, ADMIN_KEY).POST(BodyPublishers.noBody()).build();
        return read(path, HTTP.send(request, BodyHandlers.ofString()));
    }

    /** The answer to posted facts, whatever it is. */
    public HttpResponse<String> postFacts(String json) throws IOException, InterruptedException {
        HttpRequest request = request("/v1/facts", MONITOR_KEY)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private static JsonNode read(String path, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " gave " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private HttpRequest.Builder request(String path, String key) {
        return HttpRequest.newBuilder(URI.create("http://" + address + path))
                .timeout(LONGEST_ANSWER)
                .header("Authorization", "Bearer " + key);
    }

    /** Lets it stand still until {@link #thaw}, with whatever it has begun and whatever locks it holds (SIGSTOP). */
    public void freeze() throws IOException, InterruptedException {
        program.freeze();
    }

    public void thaw() throws IOException, InterruptedException {
        program.thaw();
    }

    /** Ends it at once, without giving it a chance to do anything more (SIGKILL). */
    public void kill() throws InterruptedException {
        program.kill();
    }

    /** Asks it to end (SIGTERM), waits until it has, and answers all that it has ever said. */
    public String stop() throws IOException, InterruptedException {
        program.stop();
        return program.output();
    }

    @Override
    public void close() throws InterruptedException {
        program.close();
    }
}
