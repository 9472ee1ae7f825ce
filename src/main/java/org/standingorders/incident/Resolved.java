package org.standingorders.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The trouble is over, the review is not.
 *
 * @param status {@code RESOLVED} or {@code POSTMORTEM}
 */
public record Resolved(Card card, Status status) implements Incident {
    public Resolved {
        if (status != Status.RESOLVED && status != Status.POSTMORTEM) {
            throw new IllegalArgumentException("The status (" + status + ") is not one of a resolved incident.");
        }
        Objects.requireNonNull(card.times().resolvedAt(), "a resolved incident knows when it was resolved");
    }

    @Override
    public Resolved with(Card changed) {
        return new Resolved(changed, status);
    }

    @SuppressWarnings("NullAway") // the constructor refuses a card without it
    public Instant resolvedAt() {
        return card.times().resolvedAt();
    }

    /** Empty once the window since the resolution is over (RESOLVED to OBSERVING, domain.md 7.3). */
    public Optional<IncidentEvent> reopen(String reason, Stamp stamp, Duration window) {
        boolean inTime = !stamp.at().isAfter(resolvedAt().plus(window));
        return inTime ? Optional.of(new OutcomeEvent.Reopened(stamp, reason)) : Optional.empty();
    }

    public IncidentEvent close(String reason, Stamp stamp) {
        return new OutcomeEvent.ClosedBy(stamp, reason);
    }
}
