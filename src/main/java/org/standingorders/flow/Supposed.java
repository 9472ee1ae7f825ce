package org.standingorders.flow;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.standingorders.incident.Acknowledgement;
import org.standingorders.incident.AwaitingActivation;
import org.standingorders.incident.Card;
import org.standingorders.incident.Ended;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentId;
import org.standingorders.incident.Origin;
import org.standingorders.incident.Resolved;
import org.standingorders.incident.Responding;
import org.standingorders.incident.Status;
import org.standingorders.incident.Times;
import org.standingorders.incident.Told;
import org.standingorders.rule.IncidentType;
import org.standingorders.rule.Severity;

/**
 * An incident as somebody imagines it.
 *
 * @param dedupKey null = none that a fact could share
 * @param acknowledgement null = nobody has acknowledged it
 * @param told whom it has told so far; null = whoever the policy names for the time since its detection, each when due
 */
public record Supposed(
        String programId,
        IncidentType type,
        Severity severity,
        Status status,
        Instant detectedAt,
        @Nullable String dedupKey,
        @Nullable Acknowledgement acknowledgement,
        @Nullable List<Told> told) {
    public Supposed {
        told = told == null ? null : List.copyOf(told);
    }

    /** Whether its past is to be lived through, so that every tier that was due before has told its roles. */
    boolean hasPast() {
        return told == null && status.open();
    }

    /** The incident as it stands, or, if its past is still to come, as it was when it was detected. */
    Incident incident(IncidentId id) {
        return inStatus(new Card(
                id,
                1,
                programId,
                type,
                severity,
                origin(id),
                times(),
                false,
                1,
                hasPast() ? null : acknowledgement,
                null,
                null,
                List.of(),
                Objects.requireNonNullElse(told, List.of()),
                hasPast() ? detectedAt : null,
                null,
                null));
    }

    private Times times() {
        return new Times(detectedAt, detectedAt, detectedAt, detectedAt, null, null, status.open() ? null : detectedAt);
    }

    private Incident inStatus(Card card) {
        return switch (status) {
            case DETECTED, AWAITING_ACTIVATION -> new AwaitingActivation(card);
            case OBSERVING, ORIENTING, DECIDING, AWAITING_APPROVAL, ACTING, VERIFYING, RECOVERING ->
                new Responding(card, status);
            case RESOLVED, POSTMORTEM -> new Resolved(card, status);
            case CLOSED, FALSE_ALARM, DUPLICATE -> new Ended(card, status);
        };
    }

    private Origin origin(IncidentId id) {
        String key = dedupKey == null ? programId + "/" + type + "/" + id : dedupKey;
        return Origin.unseen(key, "SUPPOSED", "Supposed", "");
    }
}
