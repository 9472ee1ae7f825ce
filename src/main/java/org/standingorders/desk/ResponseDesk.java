package org.standingorders.desk;

import io.vertx.core.Future;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.act.Execution;
import org.standingorders.act.ExecutionId;
import org.standingorders.incident.Approval;
import org.standingorders.incident.ApprovalId;
import org.standingorders.incident.IncidentId;

/** Shows what is asked of people before something is done, and what is done. */
public interface ResponseDesk {

    /** Newest first. */
    Future<Page<Asked>> approvals(Which which, PageRequest page);

    /** A question out of scope is unknown. */
    Future<Optional<Asked>> approval(ApprovalId id, Scope scope);

    /** An execution out of scope is unknown. */
    Future<Optional<Carried>> execution(ExecutionId id, Scope scope);

    /** Which questions are wanted; null = any. */
    record Which(Scope scope, @Nullable String programId, Approval.@Nullable State state) {}

    /** A question and what it is about. */
    record Asked(Approval approval, IncidentId incident, String programId) {}

    /** An execution and the incident that it is to help. */
    record Carried(Execution execution, IncidentId incident, String programId) {}
}
