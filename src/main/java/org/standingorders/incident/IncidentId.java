package org.standingorders.incident;

import java.util.UUID;

/** Names one incident (UUIDv7, so ids sort by the time they were made). */
public record IncidentId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
