package org.standingorders.app.executor;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import org.standingorders.adapter.executor.CommandDesk;
import org.standingorders.adapter.executor.CommandServer;
import org.standingorders.adapter.executor.Journal;
import org.standingorders.adapter.executor.Reporter;
import org.standingorders.adapter.executor.Steps;
import org.standingorders.adapter.executor.Worker;
import org.standingorders.adapter.executor.postgres.Modes;
import org.standingorders.adapter.executor.postgres.Postgres;
import org.standingorders.adapter.executor.program.Programs;
import org.standingorders.adapter.executor.task.Catalogue;
import org.standingorders.adapter.executor.task.Checks;
import org.standingorders.adapter.executor.task.Commands;
import org.standingorders.adapter.executor.task.Database;
import org.standingorders.adapter.executor.task.Probes;
import org.standingorders.adapter.executor.task.Sweeper;
import org.standingorders.app.CannotRun;
import org.standingorders.app.Closing;
import org.standingorders.app.Waiting;

/** The parts of an executor, started in order. */
final class RunningExecutor {
    private static final InstantSource CLOCK = InstantSource.system();
    private static final Duration LAST_STEP = Duration.ofSeconds(60);

    private final Closing closing;
    private final ExecutorSettings settings;

    RunningExecutor(Closing closing, ExecutorSettings settings) {
        this.closing = closing;
        this.settings = settings;
    }

    /** Starts it; answers the port. */
    int start() {
        Journal journal =
                closing.start(() -> Journal.open(settings.folders().own().resolve("journal.jsonl")));
        Steps steps = new Steps(journal, CLOCK);
        Vertx vertx = closing.start(
                () -> Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1)), each -> Waiting.on(each.close()));
        Reporter reporter = closing.start(
                () -> new Reporter(vertx, steps, new Reporter.Service(settings.service(), settings.secrets()), CLOCK));
        Catalogue tasks = catalogue(steps);
        Worker worker = closing.start(() -> new Worker(steps, tasks, reporter::send, CLOCK, LAST_STEP));
        CommandDesk desk = new CommandDesk(settings.secrets(), CLOCK, tasks, steps, worker);
        CommandServer server = closing.start(() -> new CommandServer(vertx, desk, settings.host(), settings.port()));
        int port = listening(server);
        worker.resume();
        return port;
    }

    private int listening(CommandServer server) {
        try {
            return Waiting.on(server.listen());
        } catch (CompletionException refused) {
            throw new CannotRun(
                    "Nothing can listen on host (" + settings.host() + "), port (" + settings.port() + "): "
                            + Objects.requireNonNullElse(refused.getCause(), refused)
                                    .getMessage(),
                    refused);
        }
    }

    private Catalogue catalogue(Steps steps) {
        Database database = database(settings);
        Commands commands = new Commands(
                new Programs(settings.hidden()), settings.services(), settings.actions(), settings.notice());
        Sweeper sweeper = closing.start(() -> new Sweeper(database.maintenance()::sweep));
        sweeper.start();
        return new Catalogue(
                database, commands, new Checks(database, new Probes(commands, settings.checks()), steps), sweeper);
    }

    static Database database(ExecutorSettings settings) {
        return Database.of(
                new Postgres(settings.server(), new Programs(settings.hidden()), CLOCK),
                settings.folders().backups(),
                new Modes(settings.folders().own().resolve("modes.json")));
    }
}
