package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentEvent;
import org.standingorders.incident.IncidentId;
import org.standingorders.notice.Notice;
import org.standingorders.wire.Json;

/** What a letter is written from: the incident as it stands, and what happened since the person was last told of it. */
public final class PgLetters {
    private static final int NEWEST_EVENTS = 200;

    private static final String INCIDENTS = "SELECT body FROM incidents WHERE incident_id = ANY (?)";

    private static final String BEFORE = """
            SELECT max(created_at) AS last_told FROM notices
            WHERE incident_id = ? AND person = ? AND notice_id <> ? AND created_at < ? AND state = 'delivered'""";

    private static final String EVENTS =
            "SELECT body FROM incident_events WHERE incident_id = ? ORDER BY seq DESC LIMIT " + NEWEST_EVENTS;

    private final Database database;

    public PgLetters(Database database) {
        this.database = database;
    }

    /** What notices are about, as it stands now. */
    public Future<Map<IncidentId, Incident>> incidents(List<Notice> notices) {
        UUID[] ids = notices.stream()
                .map(notice -> notice.incident().value())
                .distinct()
                .toArray(UUID[]::new);
        return new Query(INCIDENTS, (Object) ids)
                .ask(database)
                .map(rows -> Rows.list(rows, Rows::incident).stream()
                        .collect(Collectors.toMap(Incident::id, Function.identity())));
    }

    /** When the same person was last told of the same incident; empty when this is the first time. */
    public Future<Optional<Instant>> toldBefore(Notice notice) {
        String person = notice.to() == null ? "" : notice.to().ref();
        return new Query(BEFORE, notice.incident().value(), person, notice.id().value(), Rows.time(notice.at()))
                .ask(database)
                .map(rows ->
                        Optional.ofNullable(Rows.instantOrNull(rows.iterator().next(), "last_told")));
    }

    /** The newest events of the incident, newest first, at most 200. */
    public Future<List<IncidentEvent>> events(IncidentId incident) {
        return new Query(EVENTS, incident.value()).ask(database).map(rows -> Rows.list(rows, PgLetters::event));
    }

    private static IncidentEvent event(Row row) {
        return Json.read(Rows.bytes(row, "body"), IncidentEvent.class);
    }
}
