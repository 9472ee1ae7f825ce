package org.standingorders.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** What sort of value a field holds. */
public enum Kind {
    /** A text without control characters that could mislead a reader. */
    TEXT,
    /** A whole number: {@code Integer} or {@code Long}. */
    WHOLE,
    /** An exact decimal (A2): never a binary floating-point number. */
    DECIMAL,
    /** True or false; absent is unknown, never false. */
    FLAG,
    /** Yes, no or unknown, where somebody may know that they do not know. */
    TRI_STATE,
    /** One of a closed list of words. */
    CHOICE,
    INSTANT,
    DATE,
    /** A record of further fields. */
    GROUP;

    /** Throws when a record declares a component of a type that facts do not have. */
    static Kind of(Class<?> type) {
        if (type == String.class) {
            return TEXT;
        }
        if (type == Integer.class || type == Long.class) {
            return WHOLE;
        }
        if (type == BigDecimal.class) {
            return DECIMAL;
        }
        if (type == Boolean.class) {
            return FLAG;
        }
        return ofStructured(type);
    }

    private static Kind ofStructured(Class<?> type) {
        if (type == TriState.class) {
            return TRI_STATE;
        }
        if (type == Instant.class) {
            return INSTANT;
        }
        if (type == LocalDate.class) {
            return DATE;
        }
        if (type.isEnum()) {
            return CHOICE;
        }
        if (type.isRecord()) {
            return GROUP;
        }
        throw new IllegalArgumentException("The component type (" + type.getName() + ") is not one that facts have.");
    }
}
