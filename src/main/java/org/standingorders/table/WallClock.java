package org.standingorders.table;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.function.Function;

/**
 * What a clock on a wall shows, and where that wall is.
 *
 * @param what in words that fit after "must be"
 * @param example how to write one
 * @param read throws {@link DateTimeException} for what no clock shows
 */
public record WallClock(String what, String example, Function<String, ?> read) implements ValueType {
    public static final WallClock DAY_AND_TIME = new WallClock(
            "a day and a time", "2026-12-01 22:00", text -> LocalDateTime.parse(text, strict("uuuu-MM-dd HH:mm")));
    public static final WallClock TIME =
            new WallClock("a time of the day", "22:00", text -> LocalTime.parse(text, strict("HH:mm")));
    public static final WallClock ZONE =
            new WallClock("a time zone of the tz database", "Europe/Berlin", WallClock::zone);

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
    }

    /** Offsets such as +01:00 are no zone: they do not know when the clock changes. A name with ~ is of this process only. */
    private static ZoneId zone(String text) {
        if (text.contains("~") || !ZoneId.getAvailableZoneIds().contains(text)) {
            throw new DateTimeException(text);
        }
        return ZoneId.of(text);
    }

    @Override
    public Parsed parse(String text) {
        try {
            return Parsed.of(read.apply(text));
        } catch (DateTimeException none) {
            return Parsed.refused(
                    "The value (" + text + ") must be " + describe() + ".", "Maybe write it like " + example + ".");
        }
    }

    @Override
    public String describe() {
        return what + " such as " + example;
    }
}
