package org.standingorders.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What has happened to one incident, oldest first. */
public record History(List<IncidentEvent> events) {
    public static final History NONE = new History(List.of());

    public History {
        events = List.copyOf(events);
    }

    public History and(List<IncidentEvent> later) {
        return new History(Stream.concat(events.stream(), later.stream()).toList());
    }

    /** The incident as it stood then, or as it was opened where that is earlier; empty when nothing has happened. */
    public Optional<Incident> at(Instant instant) {
        @Nullable Incident then = null;
        for (IncidentEvent event : events) {
            if (then != null && event.stamp().at().isAfter(instant)) {
                break;
            }
            then = event.after(then);
        }
        return Optional.ofNullable(then);
    }
}
