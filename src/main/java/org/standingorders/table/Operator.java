package org.standingorders.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** The comparison a condition column makes; fixed by the shape, so a cell holds nothing but its constant. */
public enum Operator {
    EQUAL("=", Operator::single, UnaryTest.Equal::new),
    NOT_EQUAL("not", Operator::single, UnaryTest.NotEqual::new),
    LESS_THAN("<", Operator::number, UnaryTest.LessThan::new),
    AT_MOST("<=", Operator::number, UnaryTest.AtMost::new),
    MORE_THAN(">", Operator::number, UnaryTest.MoreThan::new),
    AT_LEAST(">=", Operator::number, UnaryTest.AtLeast::new),
    ONE_OF("one of", constants -> constants, UnaryTest.OneOf::new),
    NONE_OF("none of", constants -> constants, UnaryTest.NoneOf::new);

    private final String sign;
    private final Function<List<Object>, UnaryTest> test;

    <T> Operator(String sign, Function<List<Object>, T> constants, Function<T, UnaryTest> test) {
        this.sign = sign;
        this.test = constants.andThen(test);
    }

    /** How the operator is written in canonical text and explanations. */
    public String sign() {
        return sign;
    }

    /** Whether a cell may list several constants. */
    public boolean takesSeveral() {
        return this == ONE_OF || this == NONE_OF;
    }

    /** Whether the operator needs numbers to compare. */
    public boolean ordersNumbers() {
        return this == LESS_THAN || this == AT_MOST || this == MORE_THAN || this == AT_LEAST;
    }

    /** The test that a cell with these constants makes; exactly one constant unless {@link #takesSeveral()}. */
    public UnaryTest test(List<Object> constants) {
        return test.apply(constants);
    }

    private static Object single(List<Object> constants) {
        if (constants.size() != 1) {
            throw new IllegalArgumentException("The constants (" + constants + ") must be exactly one.");
        }
        return constants.get(0);
    }

    private static BigDecimal number(List<Object> constants) {
        return (BigDecimal) single(constants);
    }
}
