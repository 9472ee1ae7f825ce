package org.standingorders.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.standingorders.rule.HouseRules;
import org.standingorders.rule.Limit;

/**
 * How many failed attempts in how long a time are enough to tell somebody else as well (A26, DT-33).
 *
 * @param failures at least 1
 */
public record Patience(int failures, Duration within) {

    /** As the policy has it; empty = no number of failures is enough. */
    public static Optional<Patience> of(HouseRules house, Instant now) {
        return house.count(Limit.FAILING_NOTICE, now)
                .map(count -> new Patience(count, house.limit(Limit.FAILING_NOTICE, now)));
    }

    /** Whether this very failure, the {@code tries}th, uses it up. */
    public boolean endsWith(int tries, Instant since, Instant now) {
        return tries == failures && !now.isAfter(since.plus(within));
    }
}
