package org.standingorders.adapter.pg;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows turned into one array for each column, for {@code unnest}: many rows in one statement. */
record Columns<T>(List<T> rows, Tuple tuple) {

    static <T> Columns<T> of(List<T> rows, Object... first) {
        Tuple tuple = Tuple.tuple();
        for (Object each : first) {
            tuple.addValue(each);
        }
        return new Columns<>(rows, tuple);
    }

    Columns<T> uuids(Function<T, @Nullable UUID> value) {
        UUID[] column = new UUID[rows.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = value.apply(rows.get(i));
        }
        tuple.addArrayOfUUID(column);
        return this;
    }

    Columns<T> texts(Function<T, @Nullable String> value) {
        String[] column = new String[rows.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = value.apply(rows.get(i));
        }
        tuple.addArrayOfString(column);
        return this;
    }

    Columns<T> times(Function<T, Instant> value) {
        OffsetDateTime[] column = new OffsetDateTime[rows.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = Rows.time(value.apply(rows.get(i)));
        }
        tuple.addArrayOfOffsetDateTime(column);
        return this;
    }

    Columns<T> days(Function<T, LocalDate> value) {
        LocalDate[] column = new LocalDate[rows.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = value.apply(rows.get(i));
        }
        tuple.addArrayOfLocalDate(column);
        return this;
    }

    Columns<T> bytes(Function<T, byte[]> value) {
        Buffer[] column = new Buffer[rows.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = Buffer.buffer(value.apply(rows.get(i)));
        }
        tuple.addArrayOfBuffer(column);
        return this;
    }

    Columns<T> numbers(ToIntFunction<T> value) {
        Integer[] column = new Integer[rows.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = value.applyAsInt(rows.get(i));
        }
        tuple.addArrayOfInteger(column);
        return this;
    }

    Columns<T> longs(ToLongFunction<T> value) {
        Long[] column = new Long[rows.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = value.applyAsLong(rows.get(i));
        }
        tuple.addArrayOfLong(column);
        return this;
    }

    Columns<T> flags(Function<T, Boolean> value) {
        Boolean[] column = new Boolean[rows.size()];
        for (int i = 0; i < column.length; i++) {
            column[i] = value.apply(rows.get(i));
        }
        tuple.addArrayOfBoolean(column);
        return this;
    }

    /** An array for each row: as text, because PostgreSQL has no arrays of arrays of different lengths. */
    Columns<T> lists(Function<T, List<?>> value) {
        return texts(row -> value.apply(row).isEmpty() ? null : literal(value.apply(row)));
    }

    static String literal(List<?> entries) {
        return entries.stream()
                .map(each -> "\"" + each.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }
}
