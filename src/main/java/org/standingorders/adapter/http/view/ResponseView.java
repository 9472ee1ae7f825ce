package org.standingorders.adapter.http.view;

import org.jspecify.annotations.Nullable;
import org.standingorders.act.Execution;
import org.standingorders.adapter.http.server.Body;
import org.standingorders.desk.ResponseDesk.Asked;
import org.standingorders.desk.ResponseDesk.Carried;
import org.standingorders.incident.Approval;
import org.standingorders.incident.Blocked;
import org.standingorders.incident.IncidentId;
import org.standingorders.incident.Recorded;
import org.standingorders.incident.Response;

/** What a response has come to: its records, each with its origin, its approvals and its executions. */
public final class ResponseView {
    private ResponseView() {}

    static void put(Body body, Response response) {
        body.put("observation", of(response.observation()))
                .put("orientation", of(response.orientation()))
                .put("decision", of(response.plan()))
                .put("approval", of(response.approval()))
                .put("blocked", of(response.blocked()))
                .put(
                        "executions",
                        response.executions().stream().map(ResponseView::of).toList());
    }

    /** A record of a phase; null while there is none. */
    private static <T extends Record> @Nullable Body of(@Nullable Recorded<T> recorded) {
        return recorded == null
                ? null
                : new Body()
                        .put("id", recorded.id())
                        .put("parent_id", recorded.parent())
                        .put("at", recorded.at())
                        .put("actor", recorded.actor().name())
                        .put("decision_id", recorded.id())
                        .put("because", recorded.because())
                        .all(recorded.answer());
    }

    private static @Nullable Body of(@Nullable Approval approval) {
        return approval == null ? null : new Body().all(approval);
    }

    private static @Nullable Body of(@Nullable Blocked blocked) {
        return blocked == null
                ? null
                : new Body()
                        .put("execution_id", blocked.execution())
                        .put("strategy", blocked.plan().answer().strategy())
                        .put("first", blocked.first() == null ? null : new Body().all(blocked.first()));
    }

    public static Body of(Asked asked) {
        return new Body()
                .put("incident_id", asked.incident())
                .put("program_id", asked.programId())
                .all(asked.approval());
    }

    private static Body of(Execution execution) {
        return new Body().all(execution);
    }

    public static Body of(Carried carried) {
        IncidentId incident = carried.incident();
        return new Body()
                .put("incident_id", incident)
                .put("program_id", carried.programId())
                .all(carried.execution());
    }
}
