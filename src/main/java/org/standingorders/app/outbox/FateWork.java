package org.standingorders.app.outbox;

import io.vertx.core.Future;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.standingorders.adapter.pg.PgFates;
import org.standingorders.app.lane.Lanes;

/** Takes what became of notices to the lanes, so that their incidents know and somebody else is told where need be. */
final class FateWork {
    private static final Logger LOG = LoggerFactory.getLogger(FateWork.class);
    private static final int AT_ONCE = 256;

    private final PgFates fates;
    private final Lanes lanes;

    FateWork(PgFates fates, Lanes lanes) {
        this.fates = fates;
        this.lanes = lanes;
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
        return lanes.fated(told.programId(), told.notice(), told.fate(), told.at())
                .compose(done -> fates.forget(told))
                .recover(fault -> {
                    LOG.warn("An incident could not be told of its notice: {}", fault.getMessage());
                    return Future.succeededFuture();
                });
    }
}
