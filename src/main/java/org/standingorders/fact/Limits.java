package org.standingorders.fact;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a value of a field must keep to.
 *
 * @param min the smallest number, inclusive
 * @param max the largest number, inclusive; null when there is none
 * @param fraction true when the number is a share of a whole and a percentage is a likely mistake
 * @param maxLength the longest text, in UTF-16 units
 * @param lines whether a text may have more than one line
 * @param maxItems the longest list
 */
public record Limits(
        BigDecimal min, @Nullable BigDecimal max, boolean fraction, int maxLength, boolean lines, int maxItems) {
    public static final int DEFAULT_LENGTH = 64;
    public static final int DEFAULT_ITEMS = 100;

    static Limits of(RecordComponent component, Class<?> type) {
        MaxLength length = component.getAnnotation(MaxLength.class);
        MaxItems items = component.getAnnotation(MaxItems.class);
        Limits numeric = numeric(component, type);
        return new Limits(
                numeric.min,
                numeric.max,
                numeric.fraction,
                length == null ? DEFAULT_LENGTH : length.value(),
                length != null && length.lines(),
                items == null ? DEFAULT_ITEMS : items.value());
    }

    private static Limits numeric(RecordComponent component, Class<?> type) {
        Fraction fraction = component.getAnnotation(Fraction.class);
        if (fraction != null) {
            return new Limits(BigDecimal.ZERO, BigDecimal.valueOf(fraction.max()), true, 0, false, 0);
        }
        Range range = component.getAnnotation(Range.class);
        long max = Math.min(range == null ? Long.MAX_VALUE : range.max(), largest(type));
        long min = range == null ? 0 : range.min();
        boolean open = max == Long.MAX_VALUE && type == BigDecimal.class;
        return new Limits(BigDecimal.valueOf(min), open ? null : BigDecimal.valueOf(max), false, 0, false, 0);
    }

    private static long largest(Class<?> type) {
        return type == Integer.class ? Integer.MAX_VALUE : Long.MAX_VALUE;
    }

    /** True when a number lies in the range, its ends included. */
    public boolean holds(BigDecimal number) {
        return number.compareTo(min) >= 0 && (max == null || number.compareTo(max) <= 0);
    }

    /** The same for a whole number. */
    public boolean holds(long number) {
        return number >= min.longValue() && (max == null || number <= max.longValue());
    }

    /** The range in words: {@code between 0 and 5}, {@code 0 or more}. */
    public String rangeInWords() {
        String from = min.toPlainString();
        return max == null ? from + " or more" : "between " + from + " and " + max.toPlainString();
    }
}
