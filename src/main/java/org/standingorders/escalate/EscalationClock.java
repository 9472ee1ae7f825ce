package org.standingorders.escalate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.standingorders.rule.Severity;

/**
 * What DT-05 is asked.
 *
 * @param minutes elapsed time in minutes, exact enough that one millisecond past a threshold is past it (A14)
 */
public record EscalationClock(Severity severity, BigDecimal minutes, boolean acknowledged) {
    private static final BigDecimal MILLIS_PER_MINUTE = BigDecimal.valueOf(60_000);
    private static final int SCALE = 10;

    static BigDecimal minutes(Duration elapsed) {
        return BigDecimal.valueOf(elapsed.toMillis()).divide(MILLIS_PER_MINUTE, SCALE, RoundingMode.HALF_EVEN);
    }
}
