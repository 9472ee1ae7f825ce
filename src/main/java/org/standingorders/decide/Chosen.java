package org.standingorders.decide;

import java.util.List;
import org.standingorders.rule.RowHit;
import org.standingorders.rule.Strategy;

/** A strategy and the rows that chose it; none where a person did, or no row is left. */
record Chosen(Strategy strategy, List<RowHit> rows) {}
