package org.standingorders.app.lane;

import org.standingorders.adapter.pg.Deciding;
import org.standingorders.flow.Ids;

/** What every batch works with. */
record Workshop(
        Deciding deciding, Guidance guidance, Attentions attentions, Workers workers, Ids ids, LaneMeters meters) {}
