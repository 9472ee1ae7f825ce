package org.standingorders.adapter.pg;

import java.util.List;
import org.standingorders.incident.Incident;

/**
 * What is stored of a program's situation.
 *
 * @param saved the newest facts that {@code readings} knows
 * @param tail newer ones that it does not know, oldest first
 * @param incidents as they now are
 */
public record Stored(List<PlacedFact> saved, List<PlacedFact> tail, List<Incident> incidents) {
    /** What is stored of a program that nothing has happened to. */
    public static final Stored NOTHING = new Stored(List.of(), List.of(), List.of());

    public Stored {
        saved = List.copyOf(saved);
        tail = List.copyOf(tail);
        incidents = List.copyOf(incidents);
    }
}
