package org.standingorders.app.outbox;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.standingorders.adapter.pg.PgFates;
import org.standingorders.app.lane.Lanes;

/** Takes what became of notices to the lanes, so that their incidents know and somebody else is told where need be. */
public final class FateWork implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FateWork.class);
    private static final int AT_ONCE = 256;

    private final Vertx vertx;
    private final PgFates fates;
    private final Lanes lanes;
    private final Duration pause;
    private long timer;
    private boolean closed;

    /** @param pause between two looks when nothing was known */
    public FateWork(Vertx vertx, PgFates fates, Lanes lanes, Duration pause) {
        this.vertx = vertx;
        this.fates = fates;
        this.lanes = lanes;
        this.pause = pause;
    }

    public synchronized void start() {
        if (!closed) {
            timer = vertx.setTimer(pause.toMillis(), due -> look().onComplete(done -> start()));
        }
    }

    /** Completes when everything known has been taken to the lanes. */
    Future<Void> look() {
        return fates.claim(AT_ONCE).compose(this::take).recover(fault -> {
            LOG.warn("What became of notices could not be looked up: {}", fault.getMessage());
            return Future.succeededFuture();
        });
    }

    private Future<Void> take(List<PgFates.Told> known) {
        List<Future<Void>> taken = known.stream().map(this::take).toList();
        return Future.join(taken).compose(done -> known.size() < AT_ONCE ? Future.succeededFuture() : look());
    }

    /** What could not be taken is found again once its claim is over. */
    private Future<Void> take(PgFates.Told told) {
        return lanes.fated(told.programId(), told.notice(), told.fate())
                .compose(done -> fates.forget(told))
                .recover(fault -> {
                    LOG.warn("An incident could not be told of its notice: {}", fault.getMessage());
                    return Future.succeededFuture();
                });
    }

    @Override
    public synchronized void close() {
        closed = true;
        vertx.cancelTimer(timer);
    }
}
