package org.standingorders.wire;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.FactProblem.Code;
import org.standingorders.fact.Spelling;

/** Readers of values that stand alone. */
final class ScalarReader {
    private static final Map<Class<?>, ValueReader> ALL = Map.ofEntries(
            Map.entry(Object.class, (plain, place) -> plain),
            Map.entry(String.class, (plain, place) -> plain instanceof String ? plain : place.wrong("a text")),
            Map.entry(boolean.class, ScalarReader::flag),
            Map.entry(Boolean.class, ScalarReader::flag),
            Map.entry(int.class, ScalarReader::smallWhole),
            Map.entry(Integer.class, ScalarReader::smallWhole),
            Map.entry(long.class, ScalarReader::whole),
            Map.entry(Long.class, ScalarReader::whole),
            Map.entry(BigDecimal.class, ScalarReader::decimal),
            Map.entry(Instant.class, ScalarReader::instant),
            Map.entry(LocalDate.class, ScalarReader::date),
            Map.entry(Duration.class, ScalarReader::duration),
            Map.entry(UUID.class, ScalarReader::uuid));

    private ScalarReader() {}

    static ValueReader of(Class<?> type) {
        if (type.isEnum()) {
            return (plain, place) -> choice(type, plain, place);
        }
        ValueReader reader = ALL.get(type);
        if (reader == null) {
            throw new IllegalArgumentException("The type (" + type.getName() + ") has no JSON form.");
        }
        return reader;
    }

    private static @Nullable Object flag(Object plain, Place place) {
        return plain instanceof Boolean ? plain : place.wrong("true or false");
    }

    private static @Nullable Object whole(Object plain, Place place) {
        return plain instanceof Long ? plain : place.wrong("a whole number");
    }

    private static @Nullable Object smallWhole(Object plain, Place place) {
        boolean fits = plain instanceof Long number && number == number.intValue();
        return fits ? (Object) ((Long) plain).intValue() : place.wrong("a whole number of at most 2147483647");
    }

    private static @Nullable Object decimal(Object plain, Place place) {
        if (plain instanceof Long whole) {
            return BigDecimal.valueOf(whole);
        }
        return plain instanceof BigDecimal ? plain : place.wrong("a number");
    }

    private static @Nullable Object instant(Object plain, Place place) {
        Instant instant = plain instanceof String text ? InstantText.parse(text) : null;
        return instant == null ? badTime(place, "a time with an offset as in RFC 3339") : instant;
    }

    private static @Nullable Object date(Object plain, Place place) {
        try {
            return plain instanceof String text ? LocalDate.parse(text) : badTime(place, "a date");
        } catch (DateTimeException broken) {
            return badTime(place, "a date, such as 2026-01-10");
        }
    }

    private static @Nullable Object badTime(Place place, String wanted) {
        return place.refuse(Code.BAD_TIME, "%s must be %s.".formatted(Shown.of(place.step()), wanted));
    }

    private static @Nullable Object duration(Object plain, Place place) {
        try {
            return decimal(plain, place) instanceof BigDecimal seconds ? DurationText.duration(seconds) : null;
        } catch (ArithmeticException outside) {
            return place.wrong("a number of seconds");
        }
    }

    private static @Nullable Object uuid(Object plain, Place place) {
        UUID uuid = plain instanceof String text ? UuidText.parse(text) : null;
        return uuid == null ? place.wrong("a UUID") : uuid;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Object choice(Class<?> type, Object plain, Place place) {
        Enum<?> constant = plain instanceof String word ? Spelling.find((Class<Enum<?>>) type, word) : null;
        String words = String.join(", ", Spelling.words(type));
        return constant == null
                ? place.refuse(Code.UNKNOWN_VALUE, "%s must be one of %s.".formatted(Shown.of(place.step()), words))
                : constant;
    }
}
