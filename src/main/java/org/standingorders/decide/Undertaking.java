package org.standingorders.decide;

import org.jspecify.annotations.Nullable;
import org.standingorders.rule.Strategy;

/**
 * A strategy as DT-15 and DT-17 are asked about it.
 *
 * @param touchesData whether it brings back a database, not only code; null where that is no question
 * @param databaseReadable false when the database is known to be unreadable
 */
public record Undertaking(Strategy strategy, @Nullable Boolean touchesData, boolean databaseReadable) {}
