package org.standingorders.app.lane;

import io.vertx.core.WorkerExecutor;
import org.standingorders.adapter.pg.Deciding;
import org.standingorders.flow.Ids;

/** What every batch works with. */
record Workshop(Deciding deciding, Guidance guidance, WorkerExecutor workers, Ids ids, LaneMeters meters) {}
