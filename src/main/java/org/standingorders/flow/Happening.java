package org.standingorders.flow;

import org.standingorders.incident.IncidentEvent;
import org.standingorders.incident.IncidentId;

/**
 * An event and the incident that it happened to.
 *
 * @param seq the incident's version after it, 1 for the opening
 */
public record Happening(IncidentId incident, int seq, IncidentEvent event) {}
