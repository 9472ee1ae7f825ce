package org.standingorders.adapter.pg;

import java.time.Instant;
import java.util.stream.Stream;
import org.standingorders.act.Execution;
import org.standingorders.flow.Effect;
import org.standingorders.incident.Approval;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentId;
import org.standingorders.incident.Response;
import org.standingorders.wire.Json;

/** What a deciding transaction asks of people and executors. */
final class ResponseWrites {
    static final String APPROVALS = """
            INSERT INTO approvals (program_no, approval_id, incident_id, asked_at, state, body)
            SELECT $1::int, a.approval_id, a.incident_id, a.asked_at, a.state, a.body
            FROM unnest($2::uuid[], $3::uuid[], $4::timestamptz[], $5::text[], $6::bytea[])
              AS a (approval_id, incident_id, asked_at, state, body)
            ON CONFLICT (approval_id) DO UPDATE SET state = excluded.state, body = excluded.body""";

    static final String EXECUTIONS = """
            INSERT INTO executions (program_no, execution_id, incident_id)
            SELECT $1::int, e.execution_id, e.incident_id
            FROM unnest($2::uuid[], $3::uuid[]) AS e (execution_id, incident_id)
            ON CONFLICT DO NOTHING""";

    static final String ORDERS = """
            INSERT INTO orders (program_no, due_at, execution_id, step, incident_id, deadline)
            SELECT $1::int, $2::timestamptz, o.execution_id, o.step, o.incident_id, o.deadline
            FROM unnest($3::uuid[], $4::int[], $5::uuid[], $6::timestamptz[])
              AS o (execution_id, step, incident_id, deadline)""";

    private ResponseWrites() {}

    static Columns<Asked> approvals(ProgramChange change) {
        return Columns.of(
                        change.incidents().stream().flatMap(Asked::of).toList(),
                        change.before().no())
                .uuids(each -> each.approval().id().value())
                .uuids(each -> each.incident().value())
                .times(each -> each.approval().askedAt())
                .texts(each -> each.approval().state().toString())
                .bytes(each -> Json.write(each.approval()));
    }

    static Columns<Carried> executions(ProgramChange change) {
        return Columns.of(
                        change.incidents().stream().flatMap(Carried::of).toList(),
                        change.before().no())
                .uuids(each -> each.execution().id().value())
                .uuids(each -> each.incident().value());
    }

    static Columns<Effect.Order> orders(ProgramChange change, Instant now) {
        return Columns.of(change.effects(Effect.Order.class), change.before().no(), Rows.time(now))
                .uuids(each -> each.execution().value())
                .numbers(Effect.Order::step)
                .uuids(each -> each.incident().value())
                .times(Effect.Order::deadline);
    }

    /** A question of an incident: also those before its last, as one turn may answer one and ask the next. */
    record Asked(IncidentId incident, Approval approval) {
        static Stream<Asked> of(Incident incident) {
            Response response = incident.card().response();
            return Stream.concat(response.answered().stream(), Stream.ofNullable(response.approval()))
                    .map(approval -> new Asked(incident.id(), approval));
        }
    }

    /** An execution of an incident. */
    record Carried(IncidentId incident, Execution execution) {
        static Stream<Carried> of(Incident incident) {
            return incident.card().response().executions().stream()
                    .map(execution -> new Carried(incident.id(), execution));
        }
    }
}
