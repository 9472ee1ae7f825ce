package org.standingorders.fact;

import org.jspecify.annotations.Nullable;

/** A sign of life from a monitoring source; its silence is an incident (domain.md 6.2). */
@FactType("monitor_heartbeat")
public record MonitorHeartbeat(
        @Key @FromEnvelope String source,
        @Range(min = 1, max = 3600) @Unit("s") int intervalS,
        @Nullable Boolean healthy)
        implements Reading {}
