package org.standingorders.table;

import java.math.BigDecimal;
import java.util.Optional;

/** An exact decimal number within bounds, both included. */
public record DecimalNumber(BigDecimal least, BigDecimal most) implements ValueType {
    private static final BigDecimal MOST_SHARE = BigDecimal.valueOf(5);
    private static final BigDecimal LEAST_PERCENTAGE = BigDecimal.valueOf(2);
    private static final BigDecimal WIDE = BigDecimal.valueOf(1_000_000_000_000L);

    /** A decimal between two whole bounds. */
    public static DecimalNumber between(long least, long most) {
        return new DecimalNumber(BigDecimal.valueOf(least), BigDecimal.valueOf(most));
    }

    /** Any decimal that makes sense in an operations table. */
    public static DecimalNumber any() {
        return new DecimalNumber(WIDE.negate(), WIDE);
    }

    @Override
    public Parsed parse(String text) {
        return Numbers.read(text)
                .filter(number -> Numbers.within(number, least, most))
                .map(Parsed::of)
                .orElseGet(() -> percentage(text).orElseGet(() -> Numbers.refuse(text, describe())));
    }

    /** A share written as a percentage, by far the likeliest slip where 1 means 100 %. */
    private Optional<Parsed> percentage(String text) {
        return Numbers.read(text)
                .filter(number -> least.signum() == 0 && most.compareTo(MOST_SHARE) <= 0)
                .filter(number -> number.compareTo(LEAST_PERCENTAGE) >= 0)
                .map(number -> number.movePointLeft(2))
                .filter(share -> share.signum() > 0 && Numbers.within(share, least, most))
                .map(share -> Parsed.refused(
                        "The value (" + text + ") must be " + describe() + ".",
                        "Maybe " + share.stripTrailingZeros().toPlainString() + " is meant, which is " + text + " %."));
    }

    @Override
    public String describe() {
        return least.compareTo(WIDE.negate()) == 0
                ? "a number"
                : "a number from " + least.toPlainString() + " to " + most.toPlainString();
    }

    @Override
    public boolean numeric() {
        return true;
    }
}
