package org.standingorders.adapter.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.standingorders.table.UnaryTest;

/** What a condition cell holds: only the constant of its test, for the column's head tells the comparison. */
final class Constants {
    private Constants() {}

    static Object of(UnaryTest test) {
        if (test instanceof UnaryTest.Equal equal) {
            return equal.value();
        }
        if (test instanceof UnaryTest.NotEqual other) {
            return other.value();
        }
        if (test instanceof UnaryTest.OneOf oneOf) {
            return oneOf.values();
        }
        if (test instanceof UnaryTest.NoneOf noneOf) {
            return noneOf.values();
        }
        return bound(test);
    }

    private static BigDecimal bound(UnaryTest test) {
        if (test instanceof UnaryTest.LessThan less) {
            return less.bound();
        }
        if (test instanceof UnaryTest.AtMost most) {
            return most.bound();
        }
        if (test instanceof UnaryTest.MoreThan more) {
            return more.bound();
        }
        if (test instanceof UnaryTest.AtLeast least) {
            return least.bound();
        }
        throw new IllegalArgumentException("The test (" + test + ") has no constant.");
    }

    /** Whether a spreadsheet has a kind of cell of its own for the value. */
    static boolean scalar(Object value) {
        return value instanceof BigDecimal || value instanceof Boolean || value instanceof LocalDate;
    }
}
