package org.standingorders.adapter.pg;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.fact.Quality;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentId;
import org.standingorders.wire.Json;

/** Rows as values. */
final class Rows {
    private Rows() {}

    static <T> List<T> list(RowSet<Row> rows, Function<Row, T> value) {
        List<T> all = new ArrayList<>(rows.size());
        rows.forEach(row -> all.add(value.apply(row)));
        return all;
    }

    /** Columns {@code fact_id, program_id, source, observed_at, received_at, quality, body}. */
    static Fact fact(Row row) {
        FactBody body = Json.read(bytes(row, "body"), FactBody.class);
        return body.fact(
                new FactId(row.getUUID("fact_id")),
                row.getString("program_id"),
                row.getString("source"),
                received(row));
    }

    /** The same with {@code received_on, position}. */
    static PlacedFact placedFact(Row row) {
        return new PlacedFact(fact(row), new Place(row.getLocalDate("received_on"), row.getLong("position")));
    }

    static Received received(Row row) {
        return new Received(
                instant(row, "observed_at"), instant(row, "received_at"), Quality.values()[row.getShort("quality")]);
    }

    static ProgramRow program(Row row) {
        return new ProgramRow(
                row.getInteger("program_no"),
                row.getString("program_id"),
                row.getLong("version"),
                row.getLong("fact_position"),
                new Place(row.getLocalDate("readings_day"), row.getLong("readings_at")),
                Log.DECISIONS.counted(row),
                Log.EVENTS.counted(row),
                new RecollectionRow(
                        row.getString("defense_level"), row.getString("suspicions"), row.getString("coverage_trail")),
                instantOrNull(row, "due_at"));
    }

    /** Column {@code body}. */
    static Incident incident(Row row) {
        return Json.read(bytes(row, "body"), Incident.class);
    }

    static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant().truncatedTo(ChronoUnit.MILLIS);
    }

    static @Nullable Instant instantOrNull(Row row, String column) {
        return row.getValue(column) == null ? null : instant(row, column);
    }

    static byte[] bytes(Row row, String column) {
        return row.getBuffer(column).getBytes();
    }

    static <T> List<T> ids(Row row, String column, Function<UUID, T> id) {
        UUID[] ids = row.getArrayOfUUIDs(column);
        return ids == null ? List.of() : Arrays.stream(ids).map(id).toList();
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static @Nullable OffsetDateTime timeOrNull(@Nullable Instant instant) {
        return instant == null ? null : time(instant);
    }

    static @Nullable UUID value(@Nullable IncidentId id) {
        return id == null ? null : id.value();
    }

    static Buffer buffer(byte[] bytes) {
        return Buffer.buffer(bytes);
    }
}
