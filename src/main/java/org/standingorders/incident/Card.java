package org.standingorders.incident;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.FactId;
import org.standingorders.rule.IncidentType;
import org.standingorders.rule.Severity;

/**
 * What is known of an incident in whatever state it is.
 *
 * @param version grows by one with every event; the ETag of the HTTP contract
 * @param occurrences detections of the same condition, the first included
 * @param factIds the facts behind it, oldest first, the newest {@value #FACTS_KEPT} after the first
 * @param nextEscalationAt when the next time tier is due; null when none is
 * @param informedAt when those concerned were last informed by the cadence (DT-30); null when they were not yet
 * @param nextUpdateAt when they are to be informed next; null when time alone does not inform them
 */
public record Card(
        IncidentId id,
        int version,
        String programId,
        IncidentType type,
        Severity severity,
        Origin origin,
        Times times,
        boolean autoActivate,
        int occurrences,
        @Nullable Acknowledgement acknowledgement,
        @Nullable Clearing clearing,
        @Nullable IncidentId parentId,
        List<FactId> factIds,
        List<Told> told,
        @Nullable Instant nextEscalationAt,
        @Nullable Instant informedAt,
        @Nullable Instant nextUpdateAt) {

    static final int FACTS_KEPT = 50;

    public Card {
        factIds = List.copyOf(factIds);
        told = List.copyOf(told);
    }

    public boolean acknowledgedAt(Instant now) {
        return acknowledgement != null && acknowledgement.holdsAt(now);
    }

    /** Base of the time tiers: detection, or the raise to the present severity (A21). */
    public Instant escalationBase() {
        return times.severitySince();
    }

    Draft edit() {
        return new Draft(this);
    }
}
