package org.standingorders.orient;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Decimals;

/**
 * What DT-11 is asked.
 *
 * @param minutes from the change to the onset, exact enough that no nanosecond falls on the wrong side; negative = after it;
 *     null = there was no change
 * @param overlap whether the change touched an affected service
 */
public record ChangeGap(
        @Nullable BigDecimal minutes, @Nullable Boolean overlap) {
    /** That no change can be the cause. */
    static final ChangeGap NO_CHANGE = new ChangeGap(null, null);

    private static final int DECIMALS = 12;
    private static final BigDecimal MINUTE = BigDecimal.valueOf(60);

    static ChangeGap of(Instant deployedAt, Instant onsetAt, boolean overlap) {
        Duration gap = Duration.between(deployedAt, onsetAt);
        BigDecimal seconds = BigDecimal.valueOf(gap.getSeconds()).add(BigDecimal.valueOf(gap.getNano(), 9));
        return new ChangeGap(Decimals.exact(seconds.divide(MINUTE, DECIMALS, RoundingMode.UP)), overlap);
    }
}
