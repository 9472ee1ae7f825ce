package org.standingorders.notice;

import java.time.Duration;

/**
 * A channel that fails again and again is not asked for a while (faults.md, F16): what is due through it counts as failed at
 * once, so that other channels and other people take over; then a single delivery tries whether it is back.
 */
public final class Circuit {
    /** Failures in a row of one channel, whichever notices they were, after which it opens. */
    public static final int OPENS_AFTER = 5;

    /** How long it stays open before each single try. */
    public static final Duration PAUSE = Duration.ofSeconds(30);

    /** Deliveries through one channel at once, over all instances. */
    public static final int AT_ONCE = 4;

    private Circuit() {}
}
