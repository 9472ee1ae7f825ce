package org.standingorders.verify;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.rule.Answer;

/**
 * How the checks stand.
 *
 * @param recovered whether all of them passed, for as long as they must
 * @param nextAt when time alone would complete it; null when it would not
 */
public record Verified(
        boolean recovered,
        List<Checked> checks,
        Progress progress,
        @Nullable Instant nextAt) implements Answer {
    public Verified {
        checks = List.copyOf(checks);
    }

    /** The checks that stand in the way. */
    public List<Checked> open() {
        return checks.stream().filter(one -> !one.passed()).toList();
    }
}
