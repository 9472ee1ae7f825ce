package org.standingorders.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.FactId;
import org.standingorders.rule.Severity;

/** The one place where a card is copied with changes; lives only inside {@link IncidentEvent#applyTo}. */
final class Draft {
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
    private Outreach outreach;
    private Response response;

    Draft(Card from) {
        this.from = from;
        severity = from.severity();
        origin = from.origin();
        times = from.times();
        occurrences = from.occurrences();
        acknowledgement = from.acknowledgement();
        clearing = from.clearing();
        parentId = from.parentId();
        factIds = from.factIds();
        told = from.told();
        nextEscalationAt = from.nextEscalationAt();
        outreach = from.reached();
        response = from.response();
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
        factIds = joined(factIds, facts);
        return this;
    }

    /** @param key the dedup key of a duplicate; null for its own condition */
    Draft condition(@Nullable String key, UnaryOperator<Condition> change) {
        return key == null
                ? own(change.apply(Condition.own(origin, clearing)))
                : others(one -> one.dedupKey().equals(key) ? change.apply(one) : one);
    }

    private Draft own(Condition changed) {
        origin = origin.seenOn(changed.seenOn());
        clearing = (origin.others().isEmpty() ? changed.alone() : changed).clearing();
        return this;
    }

    private Draft others(UnaryOperator<Condition> change) {
        origin = origin.standsFor(origin.others().stream().map(change).toList());
        return this;
    }

    Draft notClearing() {
        clearing = null;
        return others(Condition::notClearing);
    }

    /** One of each key; its own key stays its own. */
    Draft standsFor(List<Condition> more) {
        Set<String> newer = more.stream().map(Condition::dedupKey).collect(Collectors.toSet());
        Stream<Condition> older = origin.others().stream().filter(one -> !newer.contains(one.dedupKey()));
        List<Condition> all = Stream.concat(older, more.stream())
                .filter(one -> !one.dedupKey().equals(origin.dedupKey()))
                .toList();
        origin = origin.standsFor(all.subList(Math.max(0, all.size() - Origin.DUPLICATES_KEPT), all.size()));
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

    Draft obligations(UnaryOperator<Obligations> change) {
        return response(draft -> draft.duties(change));
    }

    Draft nextEscalationAt(@Nullable Instant next) {
        nextEscalationAt = next;
        return this;
    }

    Draft outreach(UnaryOperator<Outreach> change) {
        outreach = change.apply(outreach);
        return this;
    }

    Draft nextUpdateAt(@Nullable Instant next) {
        return outreach(reached -> reached.nextUpdate(next));
    }

    /** An update that falls due earlier waits until then; several that do are one. */
    Draft informsNotBefore(Instant end) {
        Instant due = outreach.nextUpdateAt();
        return due != null && due.isBefore(end) ? nextUpdateAt(end) : this;
    }

    Draft response(UnaryOperator<ResponseDraft> change) {
        response = change.apply(response.edit()).done();
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
        while (all.size() > Card.FACTS_KEPT) {
            all.remove(1);
        }
        return all;
    }

    Card next() {
        return card(from.version() + 1);
    }

    Card sameVersion() {
        return card(from.version());
    }

    private Card card(int version) {
        return new Card(
                from.id(),
                version,
                from.programId(),
                from.type(),
                severity,
                origin,
                times,
                from.autoActivate(),
                occurrences,
                acknowledgement,
                clearing,
                parentId,
                factIds,
                told,
                nextEscalationAt,
                outreach,
                response);
    }
}
