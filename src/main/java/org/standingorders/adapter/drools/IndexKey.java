package org.standingorders.adapter.drools;

import java.math.BigDecimal;
import java.util.Optional;
import org.drools.model.Index.ConstraintType;
import org.jspecify.annotations.Nullable;
import org.standingorders.table.Field;
import org.standingorders.table.UnaryTest;

/**
 * What an index may answer in place of a cell's typed test. Drools does not ask an indexed constraint again, so a key says
 * exactly what the test says, and a test for which that cannot be promised has none.
 *
 * @param value a number for limits; a word for equalities, as Drools hashes neither decimals nor enums
 */
record IndexKey(ConstraintType comparison, Object value) {

    static Optional<IndexKey> of(Field field, UnaryTest test) {
        if (test instanceof UnaryTest.Equal equal) {
            return field.javaType().isInstance(equal.value())
                    ? Optional.ofNullable(word(equal.value())).map(word -> new IndexKey(ConstraintType.EQUAL, word))
                    : Optional.empty();
        }
        if (test instanceof UnaryTest.LessThan limit) {
            return limit(ConstraintType.LESS_THAN, limit.bound());
        }
        if (test instanceof UnaryTest.AtMost limit) {
            return limit(ConstraintType.LESS_OR_EQUAL, limit.bound());
        }
        if (test instanceof UnaryTest.MoreThan limit) {
            return limit(ConstraintType.GREATER_THAN, limit.bound());
        }
        return test instanceof UnaryTest.AtLeast limit
                ? limit(ConstraintType.GREATER_OR_EQUAL, limit.bound())
                : Optional.empty();
    }

    private static Optional<IndexKey> limit(ConstraintType comparison, BigDecimal bound) {
        return Optional.of(new IndexKey(comparison, bound.stripTrailingZeros()));
    }

    /** The word that a field's value is looked up by; null, which no constant is, where it has none. */
    static @Nullable String word(@Nullable Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value instanceof String text ? text : null;
    }

    /** The number that a field's value is looked up by. */
    static @Nullable BigDecimal number(@Nullable Object value) {
        return value instanceof BigDecimal number ? number : null;
    }
}
