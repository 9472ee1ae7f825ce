package org.standingorders.adapter.executor;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out one step after the other. A mutating step is begun at most once, whenever this process is killed. */
public final class Worker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private final Steps steps;
    private final Tasks tasks;
    private final Consumer<Command> report;
    private final InstantSource clock;
    private final Duration patience;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> new Thread(work, "steps"));

    /**
     * @param report told of every step that has ended
     * @param patience how long a running step may go on after {@link #close}
     */
    public Worker(Steps steps, Tasks tasks, Consumer<Command> report, InstantSource clock, Duration patience) {
        this.steps = steps;
        this.tasks = tasks;
        this.report = report;
        this.clock = clock;
        this.patience = patience;
    }

    /** Goes on where the last process ended, however it ended. */
    public void resume() {
        steps.which(Ordered::interrupted).stream().map(Ordered::command).forEach(this::settle);
        steps.which(Ordered::unreported).stream().map(Ordered::command).forEach(report);
        steps.which(Ordered::waiting).stream().map(Ordered::command).forEach(this::submit);
    }

    private void settle(Command command) {
        if (command.step().repeatable()) {
            submit(command);
            return;
        }
        steps.end(
                command,
                Ended.failed("The executor ended while this step was running, so its end is unknown. It was not"
                        + " repeated. Look at what it has left behind before you go on."));
    }

    /** Queues a step that was taken. */
    void submit(Command command) {
        try {
            thread.execute(() -> carryOut(command));
        } catch (RejectedExecutionException stopping) {
            LOG.info("Step {} ({}) waits for the next start.", command.number(), command.step());
        }
    }

    private void carryOut(Command command) {
        if (thread.isShutdown()) {
            return;
        }
        if (command.deadline().isBefore(clock.instant())) {
            end(
                    command,
                    Ended.failed("The deadline (" + command.deadline()
                            + ") passed before it could begin. Nothing was done."));
            return;
        }
        steps.begin(command);
        LOG.info("Step {} ({}, {}) begins.", command.number(), command.step(), command.strategy());
        end(command, ended(command));
    }

    private void end(Command command, Ended ended) {
        steps.end(command, ended);
        LOG.info("Step {} ({}) has {}: {}", command.number(), command.step(), ended.status(), ended.detail());
        report.accept(command);
    }

    @SuppressWarnings("IllegalCatch") // whatever a step throws, the service must hear that it did not succeed
    private Ended ended(Command command) {
        try {
            return tasks.of(command)
                    .fold(
                            Task::run,
                            refused -> Ended.failed(refused.problems().get(0).message()));
        } catch (RuntimeException broken) {
            LOG.error("Step {} ({}) broke.", command.number(), command.step(), broken);
            return Ended.failed("It broke: " + broken.getMessage());
        }
    }

    /** Begins nothing more; the running step ends by itself, or is ended when its time is over. */
    @Override
    public void close() throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            thread.shutdownNow();
            thread.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
