package org.standingorders.app.executor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.standingorders.adapter.pg.DatabaseAddress;
import org.standingorders.testkit.Program;
import org.standingorders.testkit.ServiceProcess;

/** A hospital whose executor takes its orders of a service that runs as a process of its own. */
final class ServedHospital implements AutoCloseable {
    private static final String BACKUP = """
            [{"fact_type":"backup","source":"prober","backup_id":"%1$s","file":"%1$s","kind":"FULL","taken_at":"%2$s",
              "verified":"PASSED","verified_at":"%2$s"}]""";
    private static final String EXECUTOR = """
            {"name":"executor","kind":"executor","url":"http://127.0.0.1:%d/commands"}""";

    final Hospital hospital;
    private final Path home;
    private final DatabaseAddress database;
    private final int port;
    private ServiceProcess service;

    private ServedHospital(Path home, DatabaseAddress database) throws Exception {
        this.home = home;
        this.database = database;
        port = Program.freePort();
        hospital = Hospital.closed(home);
        service = launch();
    }

    /** One that has a good backup, of which the service knows. */
    static ServedHospital open(Path home, DatabaseAddress database) throws Exception {
        ServedHospital opened = new ServedHospital(home, database);
        opened.connect(Program.freePort());
        opened.post(BACKUP.formatted(opened.hospital.takeBackup(), Instant.now()));
        return opened;
    }

    private ServiceProcess launch() throws Exception {
        Map<String, String> settings =
                Map.of("STANDING_ORDERS_PORT", String.valueOf(port), "STANDING_ORDERS_EGRESS", "127.0.0.0/8");
        return ServiceProcess.launch(home.resolve("service"), database, settings)
                .awaitReady();
    }

    private void connect(int executor) throws IOException {
        Object secret = service.admin()
                .post("/v1/destinations", EXECUTOR.formatted(executor))
                .get("secret");
        hospital.belongTo(URI.create("http://127.0.0.1:" + port), String.valueOf(secret), executor);
        hospital.start();
    }

    ServiceProcess service() {
        return service;
    }

    /** SIGKILL, and a start on what it left. */
    void killService() throws Exception {
        service.kill();
        service = launch();
    }

    void post(String facts) throws Exception {
        assertThat(service.postFacts(facts).statusCode()).isEqualTo(200);
    }

    JsonNode incident() throws Exception {
        return service.get("/v1/incidents?type=database_failure").get("items").get(0);
    }

    List<JsonNode> executions() throws Exception {
        return list(incident().get("executions"));
    }

    /** An admin takes a strategy directly. */
    void command(String strategy) throws Exception {
        String commands = "/v1/incidents/" + incident().get("id").asText() + "/commands";
        service.admin().post(commands, """
                {"strategy":"%s","reason":"It cannot go on like this"}""".formatted(strategy));
    }

    List<JsonNode> asked(String strategy) throws Exception {
        return list(service.get("/v1/approvals?status=pending").get("items")).stream()
                .filter(asked -> asked.get("strategy").asText().equals(strategy))
                .toList();
    }

    /** The program director says yes to whatever is asked about this strategy. */
    void grant(String strategy) throws Exception {
        for (JsonNode asked : asked(strategy)) {
            service.with(ServiceProcess.DIRECTOR_KEY)
                    .post("/v1/approvals/" + asked.get("id").asText() + "/grant", "{\"reason\":\"Looked at\"}");
        }
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    /** Whether a service that can be stopped is. */
    boolean stopped(String file) {
        return Files.exists(home.resolve(file));
    }

    /** What users were told. */
    String told() throws IOException {
        return Files.readString(home.resolve("told"));
    }

    /** How many backups of such names the executor has taken. */
    long backups(String prefix) throws IOException {
        try (Stream<Path> files = Files.list(hospital.backups())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(prefix) && !name.endsWith(".json"))
                    .count();
        }
    }

    /** How many databases were replaced by a restored one. */
    String replaced() throws Exception {
        return hospital.database.ask("SELECT count(*) FROM pg_database WHERE datname LIKE '" + hospital.database.name()
                + "\\_%' ESCAPE '\\'");
    }

    @Override
    public void close() throws Exception {
        hospital.close();
        service.close();
    }
}
