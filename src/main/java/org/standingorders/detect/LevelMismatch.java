package org.standingorders.detect;

import org.standingorders.fact.Level;

/** {@code LEVEL_MISMATCH}: what the readings say is worse than what monitoring posted (DT-02); proposed by LVL-003. */
public record LevelMismatch(Level posted, Level derived) {}
