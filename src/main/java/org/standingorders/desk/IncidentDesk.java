package org.standingorders.desk;

import io.vertx.core.Future;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.flow.Command;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentEvent;
import org.standingorders.incident.IncidentId;

/** Carries out people's commands, and shows incidents. */
public interface IncidentDesk {

    /** Reports trouble in a program. */
    Future<Commanded> report(String programId, Command.Report report, @Nullable Once once);

    /** Asks something of an incident; an incident out of scope is unknown. */
    Future<Commanded> command(Command.OnIncident command, Scope scope, @Nullable Once once);

    Future<Page<Incident>> incidents(IncidentFilter filter, PageRequest page);

    Future<Optional<Incident>> incident(IncidentId id, Scope scope);

    /** The incident's events, oldest first. */
    Future<Page<TimelineEntry>> timeline(IncidentId id, Scope scope, PageRequest page);

    /** One event with its place in the incident's history, from 1. */
    record TimelineEntry(int seq, IncidentEvent event) {}
}
