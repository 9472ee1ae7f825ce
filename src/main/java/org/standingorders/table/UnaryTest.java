package org.standingorders.table;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one condition cell asks of one value. This is the only meaning a cell has: engines, explanations and analyses
 * all call {@link #matches}. An unknown value ({@code null}) passes no test but {@link Any}. Numbers are compared
 * exactly, whatever their scale.
 */
public sealed interface UnaryTest {

    boolean matches(@Nullable Object value);

    /** The test in words, such as {@code = critical} or {@code > 3}. */
    String describe();

    /** A blank cell: any value, even an unknown one. */
    record Any() implements UnaryTest {
        @Override
        public boolean matches(@Nullable Object value) {
            return true;
        }

        @Override
        public String describe() {
            return "any";
        }
    }

    record Equal(Object value) implements UnaryTest {
        @Override
        public boolean matches(@Nullable Object actual) {
            var known = Values.normal(actual);
            return known != null && Values.same(known, value);
        }

        @Override
        public String describe() {
            return "= " + Values.text(value);
        }
    }

    record NotEqual(Object value) implements UnaryTest {
        @Override
        public boolean matches(@Nullable Object actual) {
            var known = Values.normal(actual);
            return known != null && !Values.same(known, value);
        }

        @Override
        public String describe() {
            return "not " + Values.text(value);
        }
    }

    record LessThan(BigDecimal bound) implements UnaryTest {
        @Override
        public boolean matches(@Nullable Object actual) {
            return Values.normal(actual) instanceof BigDecimal number && number.compareTo(bound) < 0;
        }

        @Override
        public String describe() {
            return "< " + Values.text(bound);
        }
    }

    record AtMost(BigDecimal bound) implements UnaryTest {
        @Override
        public boolean matches(@Nullable Object actual) {
            return Values.normal(actual) instanceof BigDecimal number && number.compareTo(bound) <= 0;
        }

        @Override
        public String describe() {
            return "<= " + Values.text(bound);
        }
    }

    record MoreThan(BigDecimal bound) implements UnaryTest {
        @Override
        public boolean matches(@Nullable Object actual) {
            return Values.normal(actual) instanceof BigDecimal number && number.compareTo(bound) > 0;
        }

        @Override
        public String describe() {
            return "> " + Values.text(bound);
        }
    }

    record AtLeast(BigDecimal bound) implements UnaryTest {
        @Override
        public boolean matches(@Nullable Object actual) {
            return Values.normal(actual) instanceof BigDecimal number && number.compareTo(bound) >= 0;
        }

        @Override
        public String describe() {
            return ">= " + Values.text(bound);
        }
    }

    record OneOf(List<Object> values) implements UnaryTest {
        public OneOf {
            values = List.copyOf(values);
        }

        @Override
        public boolean matches(@Nullable Object actual) {
            var known = Values.normal(actual);
            return known != null && values.stream().anyMatch(value -> Values.same(known, value));
        }

        @Override
        public String describe() {
            return "one of " + Values.text(values);
        }
    }

    record NoneOf(List<Object> values) implements UnaryTest {
        public NoneOf {
            values = List.copyOf(values);
        }

        @Override
        public boolean matches(@Nullable Object actual) {
            var known = Values.normal(actual);
            return known != null && values.stream().noneMatch(value -> Values.same(known, value));
        }

        @Override
        public String describe() {
            return "none of " + Values.text(values);
        }
    }
}
