package org.standingorders.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Instants and durations as people read them. */
final class TimeWords {
    private static final DateTimeFormatter TO_SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TO_MILLISECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private static final BigDecimal MILLISECONDS = BigDecimal.valueOf(60_000);

    private TimeWords() {}

    /** Such as {@code 2026-01-10 14:45:00.001 UTC}; whole seconds without fraction. */
    static String utc(Instant instant) {
        return (instant.getNano() == 0 ? TO_SECOND : TO_MILLISECOND).format(instant) + " UTC";
    }

    /** Such as {@code 1 h 0 min 5 s}; below a second, the milliseconds. */
    static String length(Duration duration) {
        if (duration.compareTo(Duration.ofSeconds(1)) < 0) {
            return duration.toMillis() + " ms";
        }
        return Stream.of(
                        part(duration.toHours(), "h"),
                        part(duration.toMinutesPart(), "min"),
                        part(duration.toSecondsPart(), "s"),
                        part(duration.toMillisPart(), "ms"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The length of so many minutes, to the millisecond. */
    static String minutes(BigDecimal amount) {
        return length(Duration.ofMillis(amount.multiply(MILLISECONDS)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValue()));
    }

    private static String part(long amount, String unit) {
        return amount == 0 ? "" : amount + " " + unit;
    }
}
