package org.standingorders.app.lane;

import java.time.Duration;

/**
 * How much may be under way.
 *
 * @param running lanes in a transaction at once; fewer than the database has connections
 * @param waiting submissions that wait, over all lanes; more are refused as busy
 * @param facts facts that wait, over all lanes
 * @param patience after which whoever submitted something is told that nothing is confirmed, come what may (F6)
 */
public record LaneLimits(int running, int waiting, int facts, Duration patience) {
    public static final LaneLimits USUAL = new LaneLimits(8, 8_192, 200_000, Duration.ofMillis(4_000));
}
