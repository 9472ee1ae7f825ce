package org.standingorders.fact;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.FactProblem.Code;

/** Holds a value against the limits of its field; says what must hold and never repeats the value, which may be private. */
final class FieldCheck {
    private FieldCheck() {}

    static @Nullable FactProblem problem(Field field, Object value) {
        if (value instanceof List<?> entries) {
            return entries.size() > field.limits().maxItems() ? tooMany(field, entries.size()) : null;
        }
        return switch (field.kind()) {
            case TEXT -> text(field, (String) value);
            case WHOLE -> whole(field, ((Number) value).longValue());
            case DECIMAL -> number(field, (BigDecimal) value);
            case FLAG, TRI_STATE, CHOICE, INSTANT, DATE, GROUP -> null;
        };
    }

    private static FactProblem tooMany(Field field, int size) {
        String message = "%s (%d entries) must have at most %d."
                .formatted(field.jsonName(), size, field.limits().maxItems());
        return new FactProblem(field.pointer(), Code.TOO_MANY, message);
    }

    private static @Nullable FactProblem text(Field field, String value) {
        if (value.length() > field.limits().maxLength()) {
            String message = "%s (%d characters) must be at most %d characters long."
                    .formatted(field.jsonName(), value.length(), field.limits().maxLength());
            return new FactProblem(field.pointer(), Code.TOO_LONG, message);
        }
        if ((field.key() || field.required()) && value.isBlank()) {
            return new FactProblem(field.pointer(), Code.REQUIRED, field.jsonName() + " must not be blank.");
        }
        if (field.limits().lines() ? !CleanText.isClean(value) : !CleanText.isOneLine(value)) {
            return new FactProblem(field.pointer(), Code.BAD_TEXT, field.jsonName() + " must be " + clean(field) + ".");
        }
        return null;
    }

    private static String clean(Field field) {
        return (field.limits().lines() ? "a text" : "one line") + " without control characters";
    }

    private static @Nullable FactProblem whole(Field field, long value) {
        return field.limits().holds(value) ? null : number(field, BigDecimal.valueOf(value));
    }

    private static @Nullable FactProblem number(Field field, BigDecimal value) {
        Limits limits = field.limits();
        if (limits.holds(value)) {
            return null;
        }
        if (limits.fraction() && value.signum() > 0) {
            return new FactProblem(field.pointer(), Code.UNIT_SUSPECT, suspect(field));
        }
        String message = "%s must be %s.".formatted(field.jsonName(), limits.rangeInWords());
        return new FactProblem(field.pointer(), Code.OUT_OF_RANGE, message);
    }

    private static String suspect(Field field) {
        return "%s must be a fraction, %s, where 1 is the whole. Maybe it is a percentage: send 0.95 instead of 95."
                .formatted(field.jsonName(), field.limits().rangeInWords());
    }
}
