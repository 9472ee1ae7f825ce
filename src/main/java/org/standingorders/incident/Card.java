package org.standingorders.incident;

import java.time.Instant;
import java.util.ArrayList;
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
        @Nullable Instant nextEscalationAt) {

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

    /** The one place where a card is copied with changes; lives only inside {@link IncidentEvent#applyTo}. */
    static final class Draft {
        private final Card from;
        Severity severity;
        Origin origin;
        Times times;
        int occurrences;

        @Nullable
        Acknowledgement acknowledgement;

        @Nullable
        Clearing clearing;

        @Nullable
        IncidentId parentId;

        List<FactId> factIds;
        List<Told> told;

        @Nullable
        Instant nextEscalationAt;

        private Draft(Card from) {
            this.from = from;
            severity = from.severity;
            origin = from.origin;
            times = from.times;
            occurrences = from.occurrences;
            acknowledgement = from.acknowledgement;
            clearing = from.clearing;
            parentId = from.parentId;
            factIds = from.factIds;
            told = from.told;
            nextEscalationAt = from.nextEscalationAt;
        }

        void addFacts(List<FactId> more) {
            List<FactId> all = new ArrayList<>(factIds);
            more.stream().filter(id -> !all.contains(id)).forEach(all::add);
            while (all.size() > FACTS_KEPT) {
                all.remove(1);
            }
            factIds = all;
        }

        Card next() {
            return new Card(
                    from.id,
                    from.version + 1,
                    from.programId,
                    from.type,
                    severity,
                    origin,
                    times,
                    from.autoActivate,
                    occurrences,
                    acknowledgement,
                    clearing,
                    parentId,
                    factIds,
                    told,
                    nextEscalationAt);
        }
    }
}
