package org.standingorders.wire;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** Durations as seconds: whole ones as a rule, with a fraction where there is one, so that nothing is lost. */
final class DurationText {
    private static final int NANO_DIGITS = 9;

    private DurationText() {}

    static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), NANO_DIGITS));
    }

    /** Throws {@link ArithmeticException} when the number is too large or finer than nanoseconds. */
    static Duration duration(BigDecimal seconds) {
        BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
        BigDecimal nanos = seconds.subtract(whole).movePointRight(NANO_DIGITS);
        return Duration.ofSeconds(whole.longValueExact(), nanos.longValueExact());
    }
}
