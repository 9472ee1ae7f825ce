package org.standingorders.app.executor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.standingorders.app.Closing;
import org.standingorders.testkit.DebianPostgres;

/** A scheduler's database, an executor beside it, and a service that orders steps of one execution. */
final class Hospital implements AutoCloseable {
    private static final String CONFIGURATION = """
            {"listen": {"port": %6$d}, "service": "%1$s", "secrets": [{"file": "%2$s/secret"}], "folder": "%2$s/state", "backups": "%2$s/backups",
             "database": {"host": "127.0.0.1", "port": %3$d, "name": "%4$s", "user": "scheduler_owner",
               "password": {"file": "%2$s/password"}, "application_role": "scheduler_app", "programs": "%5$s"},
             "services": {"api": {"stop": ["touch", "%2$s/stopped"], "start": ["rm", "%2$s/stopped"]},
               "celery": {"stop": ["touch", "%2$s/celery"], "start": ["rm", "%2$s/celery"]},
               "scheduler": {"stop": ["touch", "%2$s/scheduler"], "start": ["rm", "%2$s/scheduler"]}},
             "notice": ["sh", "-c", "echo $0: $1 $2 >> %2$s/told", "{severity}", "{message}", "{eta}"],
             "actions": {"linger": ["sh", "-c", "echo begun >> %2$s/linger; exec sleep 60"],
               "echo": ["echo", "{word}", "{word} twice"]},
             "checks": {"SCHEDULE_VALID": {"command": ["echo", "no gaps"]},
               "SERVICES_ANSWER": {"command": ["test", "!", "-e", "%2$s/scheduler"]}}}
            """;

    final SchedulerDatabase database;
    final ServiceEnd service;
    final Path home;

    private final UUID execution = UUID.randomUUID();
    private final UUID incident = UUID.randomUUID();
    private final AtomicInteger steps = new AtomicInteger();
    private Closing closing = new Closing();
    private String address = "";

    private Hospital(Path home) throws SQLException, IOException {
        this.home = home;
        Files.createDirectories(home.resolve("state"));
        Files.createDirectories(home.resolve("backups"));
        database = SchedulerDatabase.create();
        service = new ServiceEnd();
        Files.writeString(home.resolve("password"), SchedulerDatabase.PASSWORD);
        belongTo(service.address(), ServiceEnd.SECRET, 0);
    }

    /** The executor takes orders of this service from its next start on, at this port; 0 = any. */
    void belongTo(URI orderer, String secret, int port) throws IOException {
        Files.writeString(home.resolve("secret"), secret);
        Files.writeString(config(), configuration(orderer, port));
    }

    /** One whose executor does not run yet. */
    static Hospital closed(Path home) throws Exception {
        return new Hospital(home);
    }

    static Hospital open(Path home) throws Exception {
        Hospital hospital = new Hospital(home);
        hospital.start();
        return hospital;
    }

    Path config() {
        return home.resolve("executor.json");
    }

    Path backups() {
        return home.resolve("backups");
    }

    private String configuration(URI orderer, int listen) {
        return CONFIGURATION.formatted(
                orderer,
                home,
                database.server().port(),
                database.name(),
                DebianPostgres.programs().orElseThrow(),
                listen);
    }

    void start() throws IOException {
        closing = new Closing();
        ExecutorSettings settings = ConfigurationReader.read(config(), Map.of());
        at("http://127.0.0.1:" + new RunningExecutor(closing, settings).start() + "/commands");
    }

    /** Where the executor is, which another process runs. */
    void at(String executor) {
        address = executor;
    }

    void stop() {
        closing.close();
    }

    /** A full backup, as a timer of the hospital's takes it; answers its id. */
    String takeBackup() throws IOException {
        var ended = RunningExecutor.database(ConfigurationReader.read(config(), Map.of()))
                .recoveryPoints()
                .make("full", org.standingorders.fact.Backup.BackupKind.FULL);
        return ended.artifacts().get(0).name();
    }

    /** Orders the next step and waits for its report. */
    JsonNode order(String step, String parameters) throws Exception {
        ObjectNode command = command(step, parameters);
        if (post(command) != 202) {
            throw new AssertionError("Not taken: " + command);
        }
        return report(command);
    }

    JsonNode report(JsonNode command) throws Exception {
        return service.report(command.get("token").asText());
    }

    ObjectNode command(String step, String parameters) throws IOException {
        int number = steps.incrementAndGet();
        return ServiceEnd.JSON
                .createObjectNode()
                .put("execution_id", execution.toString())
                .put("token", execution + "/" + number)
                .put("incident_id", incident.toString())
                .put("program_id", "default")
                .put("strategy", "restore")
                .put("step", step)
                .put("number", number)
                .put("deadline", Instant.now().plus(Duration.ofMinutes(10)).toString())
                .set("parameters", ServiceEnd.JSON.readTree(parameters));
    }

    int post(JsonNode command) throws Exception {
        return post(command.toString(), Instant.now());
    }

    int post(String body, Instant at) throws Exception {
        return ServiceEnd.post(address, body, at);
    }

    int postSigned(String body, Instant at, String signature) throws Exception {
        return ServiceEnd.post(address, body, at, signature);
    }

    @Override
    public void close() {
        closing.close();
        service.close();
    }
}
