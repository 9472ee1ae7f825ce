package org.standingorders.table;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Spelling;

/** The few kinds of value a cell or a field can hold, and their one text form. */
public final class Values {
    private Values() {}

    /**
     * The value in its one comparable form: every number a {@link BigDecimal} without trailing zeros, an empty
     * {@link Optional} the unknown {@code null}.
     */
    public static @Nullable Object normal(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return normal(optional.orElse(null));
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.stripTrailingZeros();
        }
        if (value instanceof Integer || value instanceof Long) {
            return BigDecimal.valueOf(((Number) value).longValue()).stripTrailingZeros();
        }
        return value;
    }

    /** How people see the value; an enum constant is spelled as in JSON, the unknown shows as {@code unknown}. */
    public static String text(@Nullable Object value) {
        if (value == null) {
            return "unknown";
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Values::text).collect(Collectors.joining(", "));
        }
        if (value instanceof Enum<?> constant) {
            return Spelling.of(constant);
        }
        if (value instanceof LocalDateTime time) {
            return time.toLocalDate() + " " + time.toLocalTime();
        }
        return value instanceof UnaryTest test ? test.describe() : value.toString();
    }

    static boolean same(Object one, Object other) {
        return one instanceof BigDecimal left && other instanceof BigDecimal right
                ? left.compareTo(right) == 0
                : one.equals(other);
    }
}
