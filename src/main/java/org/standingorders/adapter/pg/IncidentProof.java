package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentEvent;
import org.standingorders.wire.Json;

/** Proves that the incidents of neighbouring programs are what their events say. Not for several threads. */
final class IncidentProof {
    private static final int PIECE = 50;

    /** In one statement, so that an incident and its events are of one moment. */
    private static final String NEXT = """
            SELECT i.program_no, p.program_id, i.changed_in, i.incident_id, i.dedup_key, i.is_open, i.is_ended, i.type, i.severity,
                   i.status, i.detected_at, i.version, i.parent_id, i.body,
                   (SELECT array_agg(e.body ORDER BY e.seq) FROM incident_events e
                    WHERE e.incident_id = i.incident_id) AS events
            FROM incidents i LEFT JOIN programs p ON p.program_no = i.program_no
            WHERE (i.program_no, i.changed_in, i.incident_id) > (?, ?, ?) AND i.program_no <= ?
            ORDER BY i.program_no, i.changed_in, i.incident_id LIMIT ?""";

    private final Database database;
    private final ProgramRange range;
    private final LogFaults faults;
    private int programNo;
    private long changedIn = Long.MAX_VALUE;
    private UUID incident = new UUID(-1, -1);

    IncidentProof(Database database, ProgramRange range, LogFaults faults) {
        this.database = database;
        this.range = range;
        this.faults = faults;
        programNo = range.after();
    }

    Future<Void> run() {
        return Repeated.whileTrue(this::piece);
    }

    /** True when there is more. */
    private Future<Boolean> piece() {
        return new Query(NEXT, programNo, changedIn, incident, range.last(), PIECE)
                .ask(database)
                .compose(rows -> database.offEventLoop(() -> take(rows)));
    }

    private boolean take(RowSet<Row> rows) {
        for (Row row : rows) {
            programNo = row.getInteger("program_no");
            changedIn = row.getLong("changed_in");
            incident = row.getUUID("incident_id");
            String programId = row.getString("program_id");
            if (programId == null) {
                faults.orphan(programNo);
            } else if (!isItsEvents(row)) {
                faults.incident(programId, incident, "it is not what its events say");
            }
        }
        return rows.size() == PIECE;
    }

    private static boolean isItsEvents(Row row) {
        try {
            Incident folded = folded(row.getArrayOfBuffers("events"));
            return folded != null && Arrays.equals(Json.write(folded), Rows.bytes(row, "body")) && fits(folded, row);
        } catch (RuntimeException spoilt) {
            return false;
        }
    }

    private static @Nullable Incident folded(Buffer @Nullable [] events) {
        Incident incident = null;
        for (Buffer event : events == null ? new Buffer[0] : events) {
            incident = Json.read(event.getBytes(), IncidentEvent.class).after(incident);
        }
        return incident;
    }

    /** The columns beside the body, by which lists are filtered. */
    private static boolean fits(Incident incident, Row row) {
        return incident.id().value().equals(row.getUUID("incident_id"))
                && incident.card().origin().dedupKey().equals(row.getString("dedup_key"))
                && incident.status().open() == row.getBoolean("is_open")
                && incident.done() == row.getBoolean("is_ended")
                && incident.card().type().toString().equals(row.getString("type"))
                && incident.card().severity().toString().equals(row.getString("severity"))
                && incident.status().toString().equals(row.getString("status"))
                && incident.card().times().detectedAt().equals(Rows.instant(row, "detected_at"))
                && incident.version() == row.getInteger("version")
                && Objects.equals(Rows.value(incident.card().parentId()), row.getUUID("parent_id"));
    }
}
