package org.standingorders.adapter.pg;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** One of the columns by which a list is in order, and its form in a cursor. */
record SortKey(String column, Kind kind) {
    /** Beyond year 9999 is no place in any list, and at some point none that the database can name. */
    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();

    private static final long LAST_MICROSECOND = (LAST_DAY + 1) * 86_400_000_000L - 1;

    static SortKey day(String column) {
        return new SortKey(column, Kind.DAY);
    }

    static SortKey time(String column) {
        return new SortKey(column, Kind.TIME);
    }

    static SortKey id(String column) {
        return new SortKey(column, Kind.ID);
    }

    static SortKey number(String column) {
        return new SortKey(column, Kind.NUMBER);
    }

    String write(Row row) {
        Object value = row.getValue(column);
        if (value instanceof OffsetDateTime time) {
            return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, time.toInstant()));
        }
        return value instanceof LocalDate day ? Long.toString(day.toEpochDay()) : String.valueOf(value);
    }

    /**
     * The value that was written.
     *
     * @throws IllegalArgumentException when none was
     */
    Object read(String text) {
        return switch (kind) {
            case DAY -> LocalDate.ofEpochDay(number(text, LAST_DAY));
            case TIME -> Rows.time(Instant.EPOCH.plus(number(text, LAST_MICROSECOND), ChronoUnit.MICROS));
            case ID -> UUID.fromString(text);
            case NUMBER -> (Object) number(text, Integer.MAX_VALUE);
        };
    }

    private static long number(String text, long last) {
        long number = Long.parseLong(text);
        if (number < 0 || number > last) {
            throw new IllegalArgumentException("The number (" + number + ") must be from 0 to " + last + ".");
        }
        return number;
    }

    /** What the column holds. */
    enum Kind {
        DAY,
        TIME,
        ID,
        NUMBER
    }
}
