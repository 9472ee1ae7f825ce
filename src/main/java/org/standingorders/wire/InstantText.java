package org.standingorders.wire;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Instants as RFC 3339 has them. Written in UTC with exactly milliseconds, read with any offset and cut to milliseconds.
 *
 * <p>The leap second 23:59:60 UTC is read as the last millisecond before midnight, so that it is neither refused nor later
 * than what follows it. An offset is demanded, because a local time without one is not a time.
 */
final class InstantText {
    private static final int DATE_TIME = "2026-01-10T14:30:00".length();
    private static final long MILLIS_PER_DAY = 86_400_000;
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");
    private static final Duration MARGIN = Duration.ofDays(366);

    private InstantText() {}

    /**
     * {@code 2026-01-10T14:30:00.000Z}; anything below a millisecond is cut off. RFC 3339 has four digits for the year: what
     * lies a little beyond, such as the day after a claimed end of time, is written as the last instant that it can say.
     */
    static String format(Instant instant) {
        if (instant.isBefore(FIRST.minus(MARGIN)) || instant.isAfter(LAST.plus(MARGIN))) {
            throw new IllegalArgumentException("The instant (" + instant + ") must lie in the years 1 to 9999.");
        }
        Instant said = instant.isBefore(FIRST) ? FIRST : instant.isAfter(LAST) ? LAST : instant;
        LocalDateTime time = LocalDateTime.ofEpochSecond(said.getEpochSecond(), said.getNano(), ZoneOffset.UTC);
        char[] text = "0000-00-00T00:00:00.000Z".toCharArray();
        put(text, 0, 4, time.getYear());
        put(text, 5, 2, time.getMonthValue());
        put(text, 8, 2, time.getDayOfMonth());
        put(text, 11, 2, time.getHour());
        put(text, 14, 2, time.getMinute());
        put(text, 17, 2, time.getSecond());
        put(text, 20, 3, time.getNano() / 1_000_000);
        return new String(text);
    }

    /** The instant, or null when the text is not an RFC 3339 date-time with an offset in the years 1 to 9999. */
    static @Nullable Instant parse(String text) {
        int offsetAt = offsetAt(text);
        if (offsetAt < 0 || !separated(text)) {
            return null;
        }
        long day = epochDay(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        long time = millisOfDay(text, offsetAt);
        Long offset = offsetMillis(text, offsetAt);
        if (day == Long.MIN_VALUE || time < 0 || offset == null) {
            return null;
        }
        long millis = day * MILLIS_PER_DAY + time - offset;
        boolean leap = number(text, 17, 19) == 60;
        boolean possible = !leap || Math.floorMod(millis, MILLIS_PER_DAY) == MILLIS_PER_DAY - 1;
        return possible && millis >= FIRST.toEpochMilli() && millis <= LAST.toEpochMilli()
                ? Instant.ofEpochMilli(millis)
                : null;
    }

    private static void put(char[] text, int at, int width, int number) {
        int rest = number;
        for (int i = at + width - 1; i >= at; i--) {
            text[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }

    private static int offsetAt(String text) {
        if (text.length() <= DATE_TIME) {
            return -1;
        }
        if (text.charAt(DATE_TIME) != '.') {
            return DATE_TIME;
        }
        int at = DATE_TIME + 1;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at == DATE_TIME + 1 || at == text.length() ? -1 : at;
    }

    private static boolean separated(String text) {
        return text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && (text.charAt(10) | 0x20) == 't'
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
    }

    private static long epochDay(int year, int month, int day) {
        if (year < 0 || month < 1 || month > 12 || day < 1) {
            return Long.MIN_VALUE;
        }
        YearMonth at = YearMonth.of(year, month);
        return day > at.lengthOfMonth() ? Long.MIN_VALUE : at.atDay(day).toEpochDay();
    }

    private static long millisOfDay(String text, int end) {
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) {
            return -1;
        }
        int millis = second == 60 ? 999 : millis(text, end);
        return ((hour * 60L + minute) * 60 + Math.min(second, 59)) * 1000 + millis;
    }

    private static int millis(String text, int end) {
        int millis = 0;
        for (int i = 1; i <= 3; i++) {
            int at = DATE_TIME + i;
            millis = millis * 10 + (at < end ? text.charAt(at) - '0' : 0);
        }
        return millis;
    }

    private static @Nullable Long offsetMillis(String text, int at) {
        char sign = text.charAt(at);
        if ((sign | 0x20) == 'z') {
            return text.length() == at + 1 ? 0L : null;
        }
        if ((sign != '+' && sign != '-') || text.length() != at + 6 || text.charAt(at + 3) != ':') {
            return null;
        }
        int hours = number(text, at + 1, at + 3);
        int minutes = number(text, at + 4, at + 6);
        if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59) {
            return null;
        }
        long millis = (hours * 60L + minutes) * 60_000;
        return sign == '-' ? -millis : millis;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            if (!isDigit(text.charAt(i))) {
                return -1;
            }
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static boolean isDigit(char each) {
        return each >= '0' && each <= '9';
    }
}
