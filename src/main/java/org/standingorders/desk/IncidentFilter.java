package org.standingorders.desk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.standingorders.incident.IncidentId;
import org.standingorders.incident.Status;
import org.standingorders.rule.IncidentType;
import org.standingorders.rule.Severity;

/**
 * Which incidents are wanted; null = any.
 *
 * @param parent the incident that links them (A8)
 * @param toldSince only those that sent a notice at this instant or later
 */
public record IncidentFilter(
        Scope scope,
        @Nullable String programId,
        @Nullable Status status,
        @Nullable Severity severity,
        @Nullable IncidentType type,
        @Nullable Boolean open,
        @Nullable IncidentId parent,
        @Nullable Instant toldSince) {}
