package org.standingorders.table;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** The one way a number is written in a table: digits, and a point before decimals. */
final class Numbers {
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");

    private Numbers() {}

    static Optional<BigDecimal> read(String text) {
        return PLAIN.matcher(text).matches()
                ? Optional.of(new BigDecimal(text).stripTrailingZeros())
                : Optional.empty();
    }

    static ValueType.Parsed refuse(String text, String mustBe) {
        return ValueType.Parsed.refused(
                "The value (" + text + ") must be " + mustBe + ".",
                text.contains(",")
                        ? "Maybe write it without a comma: a point stands before decimals, and nothing between thousands."
                        : "Maybe write it with digits only, such as 15 or 0.85.");
    }

    static boolean within(BigDecimal number, BigDecimal least, BigDecimal most) {
        return number.compareTo(least) >= 0 && number.compareTo(most) <= 0;
    }
}
