package org.standingorders.escalate;

import java.time.Instant;
import org.standingorders.fact.Level;

/**
 * What DT-35 is asked: the worst defense level of an open defense escalation.
 *
 * @param worsened whether the level got there while the incident was open, as from RED to BLACK
 * @param since when it got there, or when the incident began to escalate
 */
public record LevelReached(Level level, boolean worsened, Instant since) {}
