package org.standingorders.wire;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.FactProblem;
import org.standingorders.fact.FactProblem.Code;
import org.standingorders.fact.Field;
import org.standingorders.fact.Spelling;
import org.standingorders.fact.TriState;

/** Turns one plain JSON value into the value of a field, or into the {@link FactProblem} that tells why it cannot be. */
final class FieldValue {
    private static final int LONGEST_DATE = 10;

    private FieldValue() {}

    /** The value of the field's type, or a problem at the field. Groups and lists are not read here. */
    static Object read(Field field, @Nullable Object plain) {
        Object value = switch (field.kind()) {
            case TEXT -> plain instanceof String ? plain : wrong(field, "a text");
            case WHOLE -> whole(field, plain);
            case DECIMAL -> decimal(field, plain);
            case FLAG -> plain instanceof Boolean ? plain : wrong(field, "true or false");
            case TRI_STATE -> plain instanceof Boolean flag ? TriState.of(flag) : choice(field, plain);
            case CHOICE -> choice(field, plain);
            case INSTANT -> instant(field, plain);
            case DATE -> date(field, plain);
            case GROUP -> wrong(field, "an object");
        };
        return value;
    }

    static FactProblem wrong(Field field, String wanted) {
        return new FactProblem(field.pointer(), Code.WRONG_TYPE, field.jsonName() + " must be " + wanted + ".");
    }

    private static Object whole(Field field, @Nullable Object plain) {
        if (plain instanceof Long) {
            return plain;
        }
        if (!(plain instanceof BigDecimal number) || number.scale() != 0) {
            return wrong(field, "a whole number");
        }
        return number.unscaledValue().bitLength() < Long.SIZE ? number.longValue() : outOfRange(field);
    }

    private static FactProblem outOfRange(Field field) {
        String message = field.jsonName() + " must be " + field.limits().rangeInWords() + ".";
        return new FactProblem(field.pointer(), Code.OUT_OF_RANGE, message);
    }

    private static Object decimal(Field field, @Nullable Object plain) {
        if (plain instanceof Long whole) {
            return BigDecimal.valueOf(whole);
        }
        return plain instanceof BigDecimal ? plain : wrong(field, "a number");
    }

    @SuppressWarnings("unchecked")
    private static Object choice(Field field, @Nullable Object plain) {
        if (!(plain instanceof String word)) {
            return wrong(field, "one of " + String.join(", ", field.choices()));
        }
        Enum<?> constant = Spelling.find((Class<Enum<?>>) field.type(), word);
        return constant == null ? unknownWord(field) : constant;
    }

    private static FactProblem unknownWord(Field field) {
        String message = field.jsonName() + " must be one of " + String.join(", ", field.choices()) + ".";
        return new FactProblem(field.pointer(), Code.UNKNOWN_VALUE, message);
    }

    private static Object instant(Field field, @Nullable Object plain) {
        Instant instant = plain instanceof String text ? InstantText.parse(text) : null;
        return instant == null
                ? badTime(field, "a time with an offset as in RFC 3339, such as 2026-01-10T14:30:00Z")
                : instant;
    }

    private static Object date(Field field, @Nullable Object plain) {
        if (plain instanceof String text && text.length() == LONGEST_DATE) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException broken) {
                return badTime(field, "a date, such as 2026-01-10");
            }
        }
        return badTime(field, "a date, such as 2026-01-10");
    }

    private static FactProblem badTime(Field field, String wanted) {
        return new FactProblem(field.pointer(), Code.BAD_TIME, field.jsonName() + " must be " + wanted + ".");
    }
}
