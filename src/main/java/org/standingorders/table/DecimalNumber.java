package org.standingorders.table;

import java.math.BigDecimal;

/** An exact decimal number within bounds, both included. */
public record DecimalNumber(BigDecimal least, BigDecimal most) implements ValueType {
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
                .orElseGet(() -> Numbers.refuse(text, describe()));
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
