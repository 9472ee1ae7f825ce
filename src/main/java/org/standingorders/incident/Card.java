package org.standingorders.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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
        private Severity severity;
        private Origin origin;
        private Times times;
        private int occurrences;
        private @Nullable Acknowledgement acknowledgement;
        private @Nullable Clearing clearing;
        private @Nullable IncidentId parentId;
        private List<FactId> factIds;
        private List<Told> told;
        private @Nullable Instant nextEscalationAt;

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

        Draft severity(Severity changed) {
            severity = changed;
            return this;
        }

        Draft origin(UnaryOperator<Origin> change) {
            origin = change.apply(origin);
            return this;
        }

        Draft times(UnaryOperator<Times> change) {
            times = change.apply(times);
            return this;
        }

        Draft seenAgain(List<FactId> facts) {
            occurrences++;
            clearing = null;
            factIds = joined(factIds, facts);
            return this;
        }

        /** Counts once nothing else that the condition was seen on is left. */
        Draft goodReading(Instant at, @Nullable Instant until, List<String> on) {
            if (origin.stillSeenOn(on).isEmpty()) {
                clearing = clearing == null ? new Clearing(at, 1, until) : clearing.oneMore(until);
            }
            origin = origin.goneOn(on);
            return this;
        }

        Draft notClearing() {
            clearing = null;
            return this;
        }

        Draft acknowledgement(Acknowledgement taken) {
            acknowledgement = taken;
            return this;
        }

        Draft acknowledgedUntil(Instant end) {
            acknowledgement = acknowledgement == null ? null : acknowledgement.lapsedAt(end);
            return this;
        }

        Draft parent(IncidentId parent) {
            parentId = parent;
            return this;
        }

        Draft told(List<Told> more) {
            told = Stream.concat(told.stream(), more.stream()).toList();
            return this;
        }

        Draft nextEscalationAt(@Nullable Instant next) {
            nextEscalationAt = next;
            return this;
        }

        /** When the next tier is due, or when the acknowledgement that holds it back ends, whichever is first. */
        Draft asksAgainAt(@Nullable Instant next, Instant now) {
            Instant lapse = acknowledgement == null ? null : acknowledgement.until();
            boolean sooner = lapse != null && lapse.isAfter(now) && (next == null || lapse.isBefore(next));
            return nextEscalationAt(sooner ? lapse : next);
        }

        private static List<FactId> joined(List<FactId> known, List<FactId> more) {
            List<FactId> all = new ArrayList<>(
                    Stream.concat(known.stream(), more.stream()).distinct().toList());
            while (all.size() > FACTS_KEPT) {
                all.remove(1);
            }
            return all;
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
