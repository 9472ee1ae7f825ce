package org.standingorders.app;

import io.vertx.core.Future;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.adapter.pg.PgIncidents;
import org.standingorders.app.lane.Lanes;
import org.standingorders.desk.Commanded;
import org.standingorders.desk.IncidentDesk;
import org.standingorders.desk.IncidentFilter;
import org.standingorders.desk.Once;
import org.standingorders.desk.Page;
import org.standingorders.desk.PageRequest;
import org.standingorders.desk.Scope;
import org.standingorders.flow.Command;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentId;

/** Incidents are read from the database and changed in the lane of their program. */
final class LaneDesk implements IncidentDesk {
    private final PgIncidents stored;
    private final Lanes lanes;

    LaneDesk(PgIncidents stored, Lanes lanes) {
        this.stored = stored;
        this.lanes = lanes;
    }

    @Override
    public Future<Commanded> report(String programId, Command.Report report, @Nullable Once once) {
        return lanes.report(programId, report, once);
    }

    @Override
    public Future<Commanded> command(Command.OnIncident command, Scope scope, @Nullable Once once) {
        return lanes.command(command, scope, once);
    }

    @Override
    public Future<Page<Incident>> incidents(IncidentFilter filter, PageRequest page) {
        return stored.incidents(filter, page);
    }

    @Override
    public Future<Optional<Incident>> incident(IncidentId id, Scope scope) {
        return stored.incident(id, scope);
    }

    @Override
    public Future<Page<TimelineEntry>> timeline(IncidentId id, Scope scope, PageRequest page) {
        return stored.timeline(id, scope, page);
    }
}
