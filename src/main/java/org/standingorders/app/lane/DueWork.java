package org.standingorders.app.lane;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.standingorders.adapter.pg.DuePrograms;

/**
 * Lets time pass for programs in which something has fallen due. The process's clock only says when to look; what is due,
 * the database's clock decides.
 */
public final class DueWork implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DueWork.class);
    private static final int AT_ONCE = 512;

    private final Vertx vertx;
    private final DuePrograms programs;
    private final Lanes lanes;
    private final Duration pause;
    private long timer;
    private boolean closed;

    /** @param pause between two looks when nothing was due */
    public DueWork(Vertx vertx, DuePrograms programs, Lanes lanes, Duration pause) {
        this.vertx = vertx;
        this.programs = programs;
        this.lanes = lanes;
        this.pause = pause;
    }

    public synchronized void start() {
        if (!closed) {
            timer = vertx.setTimer(pause.toMillis(), due -> look().onComplete(done -> start()));
        }
    }

    /** Completes when time has passed for everything that was due. */
    public Future<Void> look() {
        return programs.claim(AT_ONCE).compose(this::pass).recover(fault -> {
            LOG.warn("What is due could not be looked up: {}", fault.getMessage());
            return Future.succeededFuture();
        });
    }

    private Future<Void> pass(List<String> due) {
        List<Future<Void>> passed = due.stream().map(this::pass).toList();
        return Future.join(passed).compose(done -> due.size() < AT_ONCE ? Future.succeededFuture() : look());
    }

    /** A program that failed is found again once its claim is over. */
    private Future<Void> pass(String program) {
        return lanes.due(program).recover(fault -> {
            LOG.warn("Time could not pass for the program ({}): {}", program, fault.getMessage());
            return Future.succeededFuture();
        });
    }

    @Override
    public synchronized void close() {
        closed = true;
        vertx.cancelTimer(timer);
    }
}
