package org.standingorders.incident;

import java.util.Optional;

/**
 * An incident in one of its states. Each state offers only its legal moves, as methods that return the event to record;
 * a move that is not offered cannot be written (domain.md 7.3).
 */
public sealed interface Incident permits Open, Resolved, Ended {
    Card card();

    Status status();

    /** The same state around another card. */
    Incident with(Card card);

    default IncidentId id() {
        return card().id();
    }

    default int version() {
        return card().version();
    }

    /** This incident as the wanted state, or empty when it is in another one. */
    default <S extends Incident> Optional<S> as(Class<S> state) {
        return state.isInstance(this) ? Optional.of(state.cast(this)) : Optional.empty();
    }

    /** Whether nothing more is to come of it: it has ended, and nobody is obliged to anything. */
    default boolean done() {
        return false;
    }

    /** Notes may be added in every state. */
    default IncidentEvent note(String text, Stamp stamp) {
        return new ResponseEvent.Noted(stamp, text);
    }
}
