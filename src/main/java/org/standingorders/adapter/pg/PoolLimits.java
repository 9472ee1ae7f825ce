package org.standingorders.adapter.pg;

import java.time.Duration;

/**
 * How many connections there may be.
 *
 * @param connections at most open at once
 * @param waiting at most queued for one
 * @param patience how long to wait for one, and for a new one to be made
 * @param lifetime after which a connection is replaced, so that a fail-over is noticed by and by
 */
public record PoolLimits(int connections, int waiting, Duration patience, Duration lifetime) {
    public static final PoolLimits USUAL = new PoolLimits(12, 512, Duration.ofSeconds(3), Duration.ofMinutes(30));

    /** For one user who shall never have to wait for others. */
    public static final PoolLimits ALONE = new PoolLimits(1, 4, Duration.ofSeconds(3), Duration.ofMinutes(30));
}
