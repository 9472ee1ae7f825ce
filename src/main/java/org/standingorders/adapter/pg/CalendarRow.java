package org.standingorders.adapter.pg;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standingorders.contact.CalendarEntry;
import org.standingorders.desk.ContactDesk.Feed;
import org.standingorders.desk.ContactDesk.OnCall;
import org.standingorders.wire.Json;

/**
 * A calendar as it is stored.
 *
 * @param entries as last read; none before the first time, so that the role is its fallback's until then
 */
record CalendarRow(
        UUID id,
        Feed feed,
        @Nullable Instant readAt,
        @Nullable String problem,
        List<CalendarEntry> entries) {
    static final String COLUMNS = "k.calendar_id, k.locked, k.read_at, k.problem, k.entries";

    OnCall onCall() {
        return new OnCall(feed, readAt, problem);
    }

    /** Null where the row has none. */
    static @Nullable CalendarRow of(Row row, Vault vault) {
        UUID id = row.getUUID("calendar_id");
        return id == null
                ? null
                : new CalendarRow(
                        id,
                        feed(id, Rows.bytes(row, "locked"), vault),
                        Rows.instantOrNull(row, "read_at"),
                        row.getString("problem"),
                        row.getBuffer("entries") == null ? List.of() : entries(Rows.bytes(row, "entries")));
    }

    static Feed feed(UUID id, byte[] locked, Vault vault) {
        return Json.read(vault.open(id, locked), Feed.class);
    }

    static byte[] locked(UUID id, Feed feed, Vault vault) {
        return vault.lock(id, Json.write(feed));
    }

    private static List<CalendarEntry> entries(byte[] stored) {
        return Json.read(stored, Entries.class).entries();
    }

    static byte[] stored(List<CalendarEntry> entries) {
        return Json.write(new Entries(entries));
    }

    /** All entries, as one value. */
    record Entries(List<CalendarEntry> entries) {
        Entries {
            entries = List.copyOf(entries);
        }
    }
}
