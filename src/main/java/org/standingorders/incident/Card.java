package org.standingorders.incident;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.FactId;
import org.standingorders.rule.IncidentType;
import org.standingorders.rule.Severity;

/**
 * What is known of an incident in whatever state it is.
 *
 * @param version grows by one with every event
 * @param occurrences detections of the same condition, the first included
 * @param factIds the facts behind it, oldest first, the newest {@value #FACTS_KEPT} after the first
 * @param nextEscalationAt when the next time tier is due; null when none is
 * @param outreach how those whom it concerns are kept informed beyond its tiers; null while there is nothing to say of it
 * @param acted what the response to it has come to; null while it has not begun
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
        @Nullable Outreach outreach,
        @Nullable Response acted) {

    static final int FACTS_KEPT = 50;

    public Card {
        factIds = List.copyOf(factIds);
        told = List.copyOf(told);
        outreach = Outreach.NONE.equals(outreach) ? null : outreach;
        acted = Response.NONE.equals(acted) ? null : acted;
    }

    public boolean acknowledgedAt(Instant now) {
        return acknowledgement != null && acknowledgement.holdsAt(now);
    }

    /** Its own condition first, then those of its duplicates. */
    public List<Condition> conditions() {
        return Stream.concat(Stream.of(Condition.own(origin, clearing)), origin.others().stream())
                .toList();
    }

    /** Its condition of a dedup key; empty when it does not stand for the key. */
    public Optional<Condition> condition(String dedupKey) {
        return conditions().stream()
                .filter(one -> one.dedupKey().equals(dedupKey))
                .findFirst();
    }

    /** When time alone makes it recover, now at the earliest; empty while one of its conditions is not to be gone by then. */
    public Optional<Instant> recoversAt(Instant now) {
        List<Condition> all = conditions();
        return Stream.concat(Stream.of(now), all.stream().flatMap(one -> one.goneAt().stream()))
                .max(Comparator.naturalOrder())
                .filter(at -> all.stream().allMatch(one -> one.isGoneAt(at)))
                .filter(at -> all.stream().anyMatch(one -> one.relied(at)));
    }

    /** The dedup keys of its duplicates. */
    public List<String> duplicateKeys() {
        return origin.others().stream().map(Condition::dedupKey).toList();
    }

    Outreach reached() {
        return outreach == null ? Outreach.NONE : outreach;
    }

    public Obligations obligations() {
        return response().duties();
    }

    public Response response() {
        return acted == null ? Response.NONE : acted;
    }

    /** The earliest instant at which time alone concerns it; empty when none does. */
    public Optional<Instant> wakesAt() {
        return Stream.of(
                        nextEscalationAt,
                        nextUpdateAt(),
                        obligations().nextAlarm().orElse(null),
                        response().wakesAt().orElse(null))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    public @Nullable Instant informedAt() {
        return reached().informedAt();
    }

    public @Nullable Instant nextUpdateAt() {
        return reached().nextUpdateAt();
    }

    public @Nullable Muting muting() {
        return reached().muting();
    }

    /** Who was told anything beyond its tiers. */
    public List<Heard> heard() {
        return reached().everybody();
    }

    /** The same, where these were told. */
    Card heard(List<Told> more) {
        List<Told> waiting =
                more.stream().filter(told -> Boolean.TRUE.equals(told.waits())).toList();
        return waiting.isEmpty()
                ? this
                : edit().outreach(reached -> reached.heard(waiting)).sameVersion();
    }

    /** Grows with what people, facts and decisions change, not with what becomes of notices; the ETag of the HTTP contract. */
    public int edition() {
        return version - reached().counted();
    }

    Card aside() {
        return edit().outreach(Outreach::aside).sameVersion();
    }

    /** Whether a silence keeps back whom it would tell. */
    public boolean mutedAt(Instant now) {
        Muting by = muting();
        return by != null && now.isBefore(by.until());
    }

    /** Base of the time tiers: detection, or the raise to the present severity (A21). */
    public Instant escalationBase() {
        return times.severitySince();
    }

    /** The same, where what was done last did not last. */
    Card recurred() {
        return response()
                .recurred()
                .map(tried -> edit().response(draft -> draft.quietSince(null).tried(tried))
                        .sameVersion())
                .orElse(this);
    }

    Draft edit() {
        return new Draft(this);
    }
}
