package org.standingorders.app.lane;

/**
 * How much may be under way.
 *
 * @param running lanes in a transaction at once; fewer than the database has connections
 * @param waiting submissions that wait, over all lanes; more are refused as busy
 * @param facts facts that wait, over all lanes
 */
public record LaneLimits(int running, int waiting, int facts) {
    public static final LaneLimits USUAL = new LaneLimits(8, 8_192, 200_000);
}
