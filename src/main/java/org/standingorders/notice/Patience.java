package org.standingorders.notice;

import java.time.Duration;
import java.time.Instant;

/**
 * How many failed attempts in how long a time are enough to tell somebody else as well (A26, DT-33).
 *
 * @param failures at least 1
 */
public record Patience(int failures, Duration within) {

    /** Whether this very failure, the {@code tries}th, uses it up. */
    public boolean endsWith(int tries, Instant since, Instant now) {
        return tries == failures && !now.isAfter(since.plus(within));
    }
}
