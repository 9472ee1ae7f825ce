package org.standingorders.adapter.pg;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.util.Optional;
import org.standingorders.act.ExecutionId;
import org.standingorders.desk.Page;
import org.standingorders.desk.PageRequest;
import org.standingorders.desk.ResponseDesk;
import org.standingorders.desk.Scope;
import org.standingorders.incident.Approval;
import org.standingorders.incident.ApprovalId;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentId;
import org.standingorders.wire.Json;

/** Approvals and executions as their incidents left them. Safe for several threads and instances. */
public final class PgResponses implements ResponseDesk {
    private static final String ONE = """
            SELECT a.incident_id, a.body, p.program_id
            FROM approvals a JOIN programs p ON p.program_no = a.program_no
            WHERE a.approval_id = ?""";

    private static final String EXECUTION = """
            SELECT i.body, p.program_id
            FROM executions e
            JOIN incidents i ON i.incident_id = e.incident_id
            JOIN programs p ON p.program_no = e.program_no
            WHERE e.execution_id = ?""";

    private final Database database;
    private final Listing<Asked> approvals;

    public PgResponses(Database database) {
        this.database = database;
        approvals = new Listing<>(
                database,
                Order.of("approvals", SortKey.time("asked_at"), SortKey.id("approval_id")),
                "approvals",
                "asked_at, approval_id, program_no, incident_id, state, body",
                PgResponses::asked);
    }

    @Override
    public Future<Page<Asked>> approvals(Which which, PageRequest page) {
        Conditions passing = new Conditions()
                .in(new Programs(which.scope(), which.programId()))
                .and("state = ?", which.state() == null ? null : which.state().toString());
        return approvals.page(new Conditions(), passing, page);
    }

    @Override
    public Future<Optional<Asked>> approval(ApprovalId id, Scope scope) {
        return new Query(ONE, id.value())
                .ask(database)
                .map(rows -> Rows.list(rows, PgResponses::asked).stream()
                        .filter(one -> scope.covers(one.programId()))
                        .findFirst());
    }

    @Override
    public Future<Optional<Carried>> execution(ExecutionId id, Scope scope) {
        return new Query(EXECUTION, id.value())
                .ask(database)
                .map(rows -> Rows.list(rows, row -> row).stream()
                        .filter(row -> scope.covers(row.getString("program_id")))
                        .flatMap(row -> carried(id, row).stream())
                        .findFirst());
    }

    private static Optional<Carried> carried(ExecutionId id, Row row) {
        Incident incident = Rows.incident(row);
        return incident.card()
                .response()
                .execution(id)
                .map(execution -> new Carried(execution, incident.id(), row.getString("program_id")));
    }

    private static Asked asked(Row row) {
        return new Asked(
                Json.read(Rows.bytes(row, "body"), Approval.class),
                new IncidentId(row.getUUID("incident_id")),
                row.getString("program_id"));
    }
}
