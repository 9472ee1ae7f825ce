package org.standingorders.app.executor;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.standingorders.adapter.executor.CommandServer;
import org.standingorders.adapter.executor.Ended;
import org.standingorders.adapter.executor.postgres.RecoveryPoints;
import org.standingorders.app.Closing;
import org.standingorders.fact.Backup;
import org.standingorders.fact.Backup.BackupKind;
import org.standingorders.fact.Spelling;
import org.standingorders.wire.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code executor}: carries out the steps that the service orders, or takes a backup. */
@Command(
        name = "executor",
        description = "Carry out what the service orders on the scheduler's PostgreSQL database (docs/executor.md).")
public final class Executor implements Callable<Integer> {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    @Option(names = "--config", paramLabel = "FILE", required = true, description = "Configuration (JSON).")
    private Path config = Path.of("executor.json");

    @Option(
            names = "--backup",
            description = "Take a full backup instead, prove it by restoring it, print the fact to post, and end.")
    private boolean backup;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        ExecutorSettings settings = ConfigurationReader.read(config, System.getenv());
        return backup ? takeBackup(settings) : run(settings);
    }

    private int run(ExecutorSettings settings) throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Closing closing = Closing.withTheProcess();
        CountDownLatch stopped = closing.start(() -> new CountDownLatch(1), CountDownLatch::countDown);
        int port = new RunningExecutor(closing, settings).start();
        out.println("The executor is ready at http://" + settings.host() + ":" + port + CommandServer.PATH + " for ("
                + settings.server().database() + ") on " + settings.server().host() + ":"
                + settings.server().port() + ".");
        out.flush();
        stopped.await();
        return 0;
    }

    private int takeBackup(ExecutorSettings settings) {
        RecoveryPoints points = RunningExecutor.database(settings).recoveryPoints();
        Ended ended = points.make("full_" + STAMP.format(Instant.now()), BackupKind.FULL);
        spec.commandLine().getErr().println(ended.detail());
        ended.artifacts().stream()
                .flatMap(each -> points.reading(each.name()).stream())
                .forEach(made -> spec.commandLine().getOut().println(fact(made)));
        return ended.well() ? 0 : 1;
    }

    /** As {@code POST /v1/facts} takes it; the service fills in the rest of the envelope. */
    private static String fact(Backup made) {
        Map<String, Object> members = new TreeMap<>(Map.of(
                "fact_type", "backup",
                "source", "executor",
                "observed_at", made.takenAt(),
                "backup_id", made.backupId(),
                "taken_at", made.takenAt(),
                "file", String.valueOf(made.file()),
                "kind", Spelling.of(Objects.requireNonNull(made.kind())),
                "verified", Spelling.of(Objects.requireNonNull(made.verified()))));
        members.put("size_bytes", made.sizeBytes());
        members.put("verified_at", made.verifiedAt());
        members.put("contains_incident_state", made.containsIncidentState());
        members.put("encrypted", made.encrypted());
        members.values().removeIf(Objects::isNull);
        return Json.text(members);
    }
}
