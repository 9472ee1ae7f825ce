package org.standingorders.flow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.standingorders.incident.Actor;
import org.standingorders.incident.IncidentId;
import org.standingorders.rule.IncidentType;
import org.standingorders.rule.Severity;

/** What a person asks for. Every command is audited with its actor and, where one is given, its reason. */
public sealed interface Command extends Input {
    Actor actor();

    /** Reports trouble that no monitor saw. */
    record Report(
            Actor actor,
            IncidentType type,
            Severity severity,
            String summary,
            @Nullable Instant onsetAt) implements Command {}

    /**
     * Asks something of an existing incident.
     *
     * @param expected the version of what is to be changed that the caller read; null = whatever the version
     */
    record OnIncident(
            Actor actor, IncidentId incident, @Nullable Integer expected, Request request) implements Command {}
}
