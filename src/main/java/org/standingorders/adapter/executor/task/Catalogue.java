package org.standingorders.adapter.executor.task;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.standingorders.adapter.executor.Command;
import org.standingorders.adapter.executor.Ended;
import org.standingorders.adapter.executor.Task;
import org.standingorders.adapter.executor.Tasks;
import org.standingorders.adapter.executor.postgres.Backups;
import org.standingorders.adapter.executor.program.Ran;
import org.standingorders.fact.Backup.BackupKind;
import org.standingorders.fact.Spelling;
import org.standingorders.wire.Decoded;

/** The tasks of this executor by step and action. */
public final class Catalogue implements Tasks {
    private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);
    private static final Set<String> KINDS = Set.of("INCIDENT", "FORENSIC", "EMERGENCY");
    private static final long LONGEST_WAIT = 3_600;
    static final String RESTORE = "restore";

    private final Database database;
    private final Commands commands;
    private final Checks checks;
    private final Sweeper sweeper;

    public Catalogue(Database database, Commands commands, Checks checks, Sweeper sweeper) {
        this.database = database;
        this.commands = commands;
        this.checks = checks;
        this.sweeper = sweeper;
    }

    /** Names that a hospital's own actions may not have. */
    public static Set<String> ownActions() {
        return Set.of(RESTORE, "read_only", "read_write", "drain", "start_services");
    }

    @Override
    public Decoded<Task> of(Command command) {
        Parameters given = new Parameters(command.parameters());
        return given.unlessRefused(
                switch (command.step()) {
                    case RECOVERY_POINT -> recoveryPoint(given);
                    case EXECUTE -> execute(given);
                    case VERIFY -> verify(given, command.incidentId());
                    case MAINTENANCE_ON -> maintenanceOn(given);
                    case MAINTENANCE_OFF -> database.maintenance()::off;
                    case STOP_SERVICE -> stop(given);
                    case NOTIFY -> notify(given);
                });
    }

    private Task recoveryPoint(Parameters given) {
        String name = given.text("name", Backups::nameable, "must be letters, digits, hyphens, dots and underscores");
        String kind = given.text("kind", KINDS::contains, "must be one of INCIDENT, FORENSIC, EMERGENCY");
        return () ->
                database.recoveryPoints().make(name, Objects.requireNonNull(Spelling.find(BackupKind.class, kind)));
    }

    private Task execute(Parameters given) {
        String action = given.text("action");
        return switch (action) {
            case RESTORE -> restore(given);
            case "read_only" -> database.readOnly()::on;
            case "read_write" -> database.readOnly()::off;
            case "drain" -> drain(given);
            case "start_services" -> start(given);
            default -> configured(given, action);
        };
    }

    private Task restore(Parameters given) {
        String backupId = given.text("backup_id");
        String file = given.textOr("file", backupId);
        return () -> database.restoring().run(backupId, file);
    }

    private Task drain(Parameters given) {
        Duration timeout = Duration.ofSeconds(given.whole("timeout_seconds", 0, LONGEST_WAIT));
        return () -> database.drain().run(timeout);
    }

    private Task start(Parameters given) {
        List<String> names = given.texts("services", commands.serviceNames()::contains, knownServices());
        return () -> commands.start(names);
    }

    private Task stop(Parameters given) {
        String name = given.text("service", commands.serviceNames()::contains, knownServices());
        Duration limit =
                Duration.ofSeconds(given.wholeOr("timeout_seconds", LONGEST_WAIT, Commands.LONGEST.toSeconds()));
        return () -> commands.stop(name, limit);
    }

    private String knownServices() {
        return "must be one that is configured here: " + String.join(", ", commands.serviceNames());
    }

    private Task configured(Parameters given, String action) {
        given.text("action", commands.actions()::containsKey, "(" + action + ") is not known here");
        List<String> vector = Optional.ofNullable(commands.actions().get(action))
                .map(arguments -> arguments.with(given::argument))
                .orElse(List.of());
        return () -> commands.act(action, vector);
    }

    private Task maintenanceOn(Parameters given) {
        String message = given.text("message");
        return () -> {
            Ended ended = database.maintenance().on(message);
            sweeper.start();
            return ended;
        };
    }

    private Task verify(Parameters given, UUID incident) {
        List<String> names = given.texts("checks", Checks::nameable, "must be names such as ROW_COUNTS");
        return () -> checks.verify(names, incident);
    }

    private Task notify(Parameters given) {
        String said = Stream.of(given.argument("severity"), given.argument("message"), given.textOr("eta", ""))
                .filter(each -> !each.isEmpty())
                .reduce("", (all, each) -> all.isEmpty() ? each : all + ": " + each);
        List<String> vector = commands.notice().with(given::argumentOrNone);
        return () -> {
            LOG.warn("NOTICE {}", said);
            return vector.isEmpty() ? Ended.succeeded("Written to the log.") : told(commands.run(vector));
        };
    }

    private static Ended told(Ran ran) {
        return ran.well() ? Ended.succeeded("People were told.") : Ended.failed("People were not told. " + ran.fault());
    }
}
