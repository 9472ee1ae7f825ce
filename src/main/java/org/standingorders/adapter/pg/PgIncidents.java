package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.desk.BadCursor;
import org.standingorders.desk.IncidentDesk.TimelineEntry;
import org.standingorders.desk.IncidentFilter;
import org.standingorders.desk.Page;
import org.standingorders.desk.PageRequest;
import org.standingorders.desk.Scope;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentEvent;
import org.standingorders.incident.IncidentId;
import org.standingorders.wire.Json;

/** Shows incidents and what happened to them: the reading half of an incident desk. Safe for several threads. */
public final class PgIncidents {
    private static final Order BY_SEQ = Order.of("timeline", SortKey.number("seq"));

    private static final String BY_ID = """
            SELECT p.program_id, i.body FROM incidents i JOIN programs p ON p.program_no = i.program_no
            WHERE i.incident_id = ?""";

    private static final String TIMELINE = """
            SELECT p.program_id, e.seq, e.body
            FROM incident_events e
            JOIN incidents i ON i.incident_id = e.incident_id
            JOIN programs p ON p.program_no = i.program_no
            WHERE e.incident_id = ? AND e.seq > ?
            ORDER BY e.seq LIMIT ?""";

    private static final String TOLD_SINCE =
            "EXISTS (SELECT FROM notices n WHERE n.incident_id = incidents.incident_id AND n.created_at >= ?)";

    private final Database database;
    private final Listing<Incident> incidents;

    public PgIncidents(Database database) {
        this.database = database;
        incidents = new Listing<>(
                database,
                Order.of("incidents", SortKey.time("detected_at"), SortKey.id("incident_id")),
                "incidents",
                "detected_at, incident_id, program_no, status, severity, type, is_open, parent_id, body",
                Rows::incident);
    }

    /** Newest detection first. */
    public Future<Page<Incident>> incidents(IncidentFilter filter, PageRequest page) {
        boolean open = Boolean.TRUE.equals(filter.open());
        Conditions within = new Conditions()
                .andIf(open, "is_open")
                .and("parent_id = ?", Rows.value(filter.parent()))
                .and(TOLD_SINCE, filter.toldSince());
        Conditions passing = new Conditions()
                .in(new Programs(filter.scope(), filter.programId()))
                .andIf(!open && filter.open() != null, "NOT is_open")
                .and("status = ?", word(filter.status()))
                .and("severity = ?", word(filter.severity()))
                .and("type = ?", word(filter.type()));
        return incidents.page(within, passing, page);
    }

    /** Empty as well when the incident is of a program out of scope. */
    public Future<Optional<Incident>> incident(IncidentId id, Scope scope) {
        return new Query(BY_ID, id.value())
                .ask(database)
                .map(rows -> inScope(rows, scope).stream().map(Rows::incident).findFirst());
    }

    /** Oldest first; empty when there is no such incident in scope. */
    public Future<Page<TimelineEntry>> timeline(IncidentId id, Scope scope, PageRequest page) {
        try {
            Object after = page.cursor() == null ? 0L : BY_SEQ.place(page.cursor())[0];
            return new Query(TIMELINE, id.value(), after, page.limit() + 1)
                    .ask(database)
                    .map(rows -> timeline(inScope(rows, scope), page.limit()));
        } catch (BadCursor bad) {
            return Future.failedFuture(bad);
        }
    }

    private static Page<TimelineEntry> timeline(List<Row> rows, int limit) {
        List<TimelineEntry> entries =
                rows.stream().limit(limit).map(PgIncidents::entry).toList();
        return new Page<>(entries, rows.size() > limit ? BY_SEQ.cursor(rows.get(limit - 1)) : null);
    }

    private static TimelineEntry entry(Row row) {
        return new TimelineEntry(row.getInteger("seq"), Json.read(Rows.bytes(row, "body"), IncidentEvent.class));
    }

    private static List<Row> inScope(RowSet<Row> rows, Scope scope) {
        return Rows.list(rows, row -> row).stream()
                .filter(row -> scope.covers(row.getString("program_id")))
                .toList();
    }

    private static @Nullable String word(@Nullable Enum<?> choice) {
        return choice == null ? null : choice.toString();
    }
}
