package org.standingorders.app.lane;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.standingorders.adapter.pg.DueProgram;
import org.standingorders.adapter.pg.DuePrograms;

/**
 * Lets time pass for programs in which something has fallen due. The process's clock only says when to look; what is due,
 * the database's clock decides. Safe for several threads and instances.
 */
public final class DueWork {
    private static final Logger LOG = LoggerFactory.getLogger(DueWork.class);
    private static final int AT_ONCE = 512;

    private final DuePrograms programs;
    private final Lanes lanes;
    private final TimerMeters meters;

    public DueWork(DuePrograms programs, Lanes lanes, MeterRegistry meters) {
        this.programs = programs;
        this.lanes = lanes;
        this.meters = new TimerMeters(meters);
    }

    /** Completes when time has passed for everything that was due. */
    public Future<Void> look() {
        return programs.claim(AT_ONCE).compose(this::pass).recover(fault -> {
            LOG.warn("What is due could not be looked up: {}", fault.getMessage());
            return Future.succeededFuture();
        });
    }

    private Future<Void> pass(List<DueProgram> due) {
        List<Future<Void>> passed = due.stream().map(this::pass).toList();
        return Future.join(passed).compose(done -> due.size() < AT_ONCE ? Future.succeededFuture() : look());
    }

    /** A program that failed is found again once its claim is over. */
    private Future<Void> pass(DueProgram due) {
        meters.taken(due.late());
        return lanes.due(due.id()).recover(fault -> {
            meters.failed();
            LOG.warn("Time could not pass for the program ({}): {}", due.id(), fault.getMessage());
            return Future.succeededFuture();
        });
    }
}
