package org.standingorders.wire;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.standingorders.fact.Spelling;

/** Values that are written as a text of their own form. */
final class ScalarText {
    private ScalarText() {}

    /** Throws when a value of this type has no JSON form. */
    static String of(Object value) {
        if (value instanceof UUID || value instanceof LocalDate) {
            return value.toString();
        }
        throw new IllegalArgumentException("The type (" + value.getClass().getName() + ") has no JSON form.");
    }

    /** A map key, which JSON wants to be a text. */
    static String key(Object key) {
        if (key instanceof String text) {
            return text;
        }
        if (key instanceof Enum<?> constant) {
            return Spelling.of(constant);
        }
        if (key instanceof Instant instant) {
            return InstantText.format(instant);
        }
        if (key instanceof Integer || key instanceof Long) {
            return key.toString();
        }
        if (key instanceof Record record && RecordShape.of(record.getClass()).isBare()) {
            return key(Objects.requireNonNull(RecordShape.of(record.getClass()).onlyValue(record)));
        }
        return of(key);
    }
}
