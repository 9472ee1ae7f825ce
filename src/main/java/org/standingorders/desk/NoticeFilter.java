package org.standingorders.desk;

import org.jspecify.annotations.Nullable;
import org.standingorders.incident.IncidentId;

/**
 * Which notices are wanted; null = any.
 *
 * @param person ref of who was told
 */
public record NoticeFilter(
        Scope scope,
        @Nullable String programId,
        NoticeDesk.@Nullable State state,
        @Nullable IncidentId incident,
        @Nullable String person) {}
