package org.standingorders.detect;

import java.time.Duration;

/**
 * When a condition counts as gone (A13).
 *
 * @param hold how long it must stay false
 * @param readings how many good readings in a row that takes
 */
public record ClearRule(Duration hold, int readings) {
    /** For what no row opened: no reading ever shows it to be gone. */
    public static final ClearRule NONE = new ClearRule(Duration.ZERO, 1);
}
