package org.standingorders.fact;

import java.math.BigDecimal;

/** The one form of an exact decimal, so that equal numbers are equal values (A2). */
public final class Decimals {
    private Decimals() {}

    /** The same number without trailing zeros and without a negative scale: 1.50 becomes 1.5, 1E+2 becomes 100. */
    public static BigDecimal exact(BigDecimal number) {
        if (number.scale() == 0) {
            return number;
        }
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }
}
