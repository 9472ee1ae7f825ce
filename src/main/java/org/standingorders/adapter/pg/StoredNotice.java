package org.standingorders.adapter.pg;

import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standingorders.contact.Channel;
import org.standingorders.incident.IncidentId;
import org.standingorders.incident.NoticeId;
import org.standingorders.notice.Notice;
import org.standingorders.notice.Notice.Recipient;
import org.standingorders.notice.Occasion;
import org.standingorders.wire.Decoded;
import org.standingorders.wire.Json;

/**
 * A notice as its row tells it. Where the body cannot be read, the columns stand in for it, so that a broken one fails by
 * itself and not with all that are claimed or listed beside it (F14).
 *
 * @param problem why the body cannot be read; null when it can
 */
record StoredNotice(Notice notice, @Nullable String problem) {
    /** Columns {@code notice_id, incident_id, created_at, occasion, person, body} of the table {@code notices}. */
    static StoredNotice of(Row row) {
        Decoded<Notice> read = Json.decode(Rows.bytes(row, "body"), Notice.class);
        return read.fold(
                notice -> new StoredNotice(notice, null),
                refused ->
                        new StoredNotice(standIn(row), refused.problems().get(0).message()));
    }

    private static Notice standIn(Row row) {
        String person = row.getString("person");
        return new Notice(
                new NoticeId(row.getUUID("notice_id")),
                new IncidentId(row.getUUID("incident_id")),
                Occasion.valueOf(row.getString("occasion")),
                person == null ? null : new Recipient(person, person, List.of()),
                List.of(),
                List.of(),
                List.of(),
                null,
                Rows.instant(row, "created_at"),
                false,
                null,
                null,
                null);
    }

    /** The channel of a key (see {@link Channel#key}). */
    static Channel channel(String key) {
        String to = key.substring(key.indexOf(':') + 1);
        return key.startsWith("via:") ? new Channel.Via(UUID.fromString(to)) : new Channel.Email(to);
    }
}
