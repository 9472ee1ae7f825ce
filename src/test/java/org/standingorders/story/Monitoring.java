package org.standingorders.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.standingorders.testkit.Eventually;
import org.standingorders.testkit.Program;
import org.standingorders.testkit.ServiceProcess;

/**
 * Debian's Prometheus and Alertmanager on the files of {@code examples/prometheus}, of which only the ports are changed, and
 * the metrics that the guide has its reader edit.
 */
final class Monitoring implements AutoCloseable {
    private static final Path EXAMPLES = Path.of("examples", "prometheus");
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path home;
    private final HttpServer source;
    private final Map<String, String> addresses;
    private final List<Program> programs = new ArrayList<>();
    private volatile String metrics = Files.readString(EXAMPLES.resolve("metrics.txt"));

    /** @param service the address that alerts go to */
    Monitoring(Path home, String service) throws IOException {
        this.home = home;
        source = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        source.createContext("/metrics.txt", this::answer);
        source.start();
        addresses = Map.of(
                "localhost:9109", "localhost:" + source.getAddress().getPort(),
                "localhost:9093", "localhost:" + Program.freePort(),
                "localhost:9090", "localhost:" + Program.freePort(),
                "localhost:8080", service);
        Files.writeString(home.resolve("monitor.key"), ServiceProcess.MONITOR_KEY);
    }

    /**
     * Starts Prometheus with one of the example's configurations and waits until it knows where its alerts go: what fires
     * before that is dropped and comes again a minute later.
     */
    void startPrometheus(String config) throws Exception {
        copied("rules.yml");
        programs.add(Program.start(
                home,
                "prometheus",
                Map.of(),
                "prometheus",
                "--config.file=" + copied(config),
                "--storage.tsdb.path=" + home.resolve("prometheus-data"),
                "--web.listen-address=" + addresses.get("localhost:9090")));
        Eventually.get("receiver of alerts", SOON, this::receiverKnown);
    }

    void startAlertmanager() throws IOException {
        programs.add(Program.start(
                home,
                "alertmanager",
                Map.of(),
                "prometheus-alertmanager",
                "--config.file=" + copied("alertmanager.yml"),
                "--storage.path=" + home.resolve("alertmanager-data"),
                "--web.listen-address=" + addresses.get("localhost:9093"),
                "--cluster.listen-address="));
    }

    /** Edits one number of the metrics, as the guide says. */
    void set(String series, String value) {
        metrics = Stream.of(metrics.split("\n"))
                .map(line -> line.startsWith(series + " ") ? series + " " + value : line)
                .reduce("", (all, line) -> all + line + "\n");
    }

    private Optional<Boolean> receiverKnown() throws InterruptedException {
        URI asked = URI.create("http://" + addresses.get("localhost:9090") + "/api/v1/alertmanagers");
        try {
            String known = HTTP.send(HttpRequest.newBuilder(asked).build(), BodyHandlers.ofString())
                    .body();
            return known.contains("/api/v2/alerts") ? Optional.of(true) : Optional.empty();
        } catch (IOException notYet) {
            return Optional.empty();
        }
    }

    /** What the programs have said, for a failure. */
    String output() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Program program : programs) {
            all.append(program.output());
        }
        return all.toString();
    }

    private Path copied(String file) throws IOException {
        String text = Files.readString(EXAMPLES.resolve(file));
        for (Map.Entry<String, String> address : addresses.entrySet()) {
            text = text.replace(address.getKey(), address.getValue());
        }
        return Files.writeString(home.resolve(file), text);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = metrics.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() throws InterruptedException {
        for (Program program : programs) {
            program.close();
        }
        source.stop(0);
    }
}
