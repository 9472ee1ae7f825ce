package org.standingorders.notice;

import java.math.BigDecimal;
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
        return house.row(Limit.FAILING_NOTICE, now)
                .flatMap(hit -> hit.row().output("count", BigDecimal.class))
                .map(count -> new Patience(count.intValueExact(), house.limit(Limit.FAILING_NOTICE, now)));
    }

    /** Whether this very failure, the {@code tries}th, uses it up. */
    public boolean endsWith(int tries, Instant since, Instant now) {
        return tries == failures && !now.isAfter(since.plus(within));
    }
}
