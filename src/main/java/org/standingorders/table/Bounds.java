package org.standingorders.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** A limit with its direction in one cell, such as {@code > 80} or {@code <= 0.9}; the value is a {@link UnaryTest}. */
public record Bounds() implements ValueType {
    private static final Pattern FORM = Pattern.compile("(<=|>=|<|>)\\s*(\\S+)");
    private static final Map<String, Operator> OPERATORS =
            Map.of("<", Operator.LESS_THAN, "<=", Operator.AT_MOST, ">", Operator.MORE_THAN, ">=", Operator.AT_LEAST);

    @Override
    public Parsed parse(String text) {
        return limit(text)
                .map(Parsed::of)
                .orElseGet(() -> Parsed.refused(
                        "The value (" + text + ") must be " + describe() + ".",
                        "Maybe write > 80 for more than 80, or >= 7 for 7 and more."));
    }

    private static Optional<Object> limit(String text) {
        var parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.ofNullable(OPERATORS.get(parts.group(1)))
                        .flatMap(operator -> Numbers.read(parts.group(2)).map(number -> operator.test(List.of(number))))
                : Optional.empty();
    }

    /** The same kind of limit at another value. */
    public static UnaryTest at(UnaryTest limit, BigDecimal value) {
        Operator operator =
                Objects.requireNonNull(OPERATORS.get(limit.describe().split(" ", 2)[0]));
        return operator.test(List.of(value));
    }

    @Override
    public String describe() {
        return "a limit such as > 80 or <= 0.9";
    }
}
