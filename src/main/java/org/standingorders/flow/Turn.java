package org.standingorders.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.detect.EffectiveLevel;
import org.standingorders.fact.Fact;
import org.standingorders.incident.DecisionId;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentEvent;
import org.standingorders.incident.IncidentId;
import org.standingorders.incident.NoticeId;
import org.standingorders.notice.Attention;
import org.standingorders.rule.Point;
import org.standingorders.rule.PolicyDigest;

/** One input being answered: the situation as it was, and what has happened to it since, not yet stored. */
final class Turn {
    private final Situation situation;
    private final PolicyDigest policy;
    private final Ids ids;
    private final Instant now;
    private final Map<IncidentId, Incident> changed = new LinkedHashMap<>();
    private final List<Happening> happenings = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Effect> effects = new ArrayList<>();
    private @Nullable Fact current;
    private @Nullable EffectiveLevel level;
    private Suspicions suspicions;

    Turn(Situation situation, PolicyDigest policy, Ids ids, Instant now) {
        this.situation = situation;
        this.policy = policy;
        this.ids = ids;
        this.now = now;
        suspicions = situation.suspicions().under(policy);
    }

    Situation situation() {
        return situation;
    }

    Instant now() {
        return now;
    }

    PolicyDigest policy() {
        return policy;
    }

    IncidentId newIncident() {
        return new IncidentId(ids.next());
    }

    DecisionId newDecision() {
        return new DecisionId(ids.next());
    }

    NoticeId newNotice() {
        return new NoticeId(ids.next());
    }

    UUID newId() {
        return ids.next();
    }

    void effect(Effect effect) {
        effects.add(effect);
    }

    void keep(Fact fact) {
        current = fact;
    }

    void keep(@Nullable EffectiveLevel effective) {
        if (effective != null) {
            level = effective;
        }
    }

    /** What people were told, by this turn too. */
    Attention attention() {
        return situation.attention().and(Effect.Tell.notices(effects));
    }

    /** What is suspected, as this turn has left it so far. */
    Suspicions suspicions() {
        return suspicions;
    }

    void suspect(Suspicions all) {
        suspicions = all;
    }

    /** The fact that this turn is about. */
    Optional<Fact> arrived() {
        return Optional.ofNullable(current);
    }

    Optional<Incident> incident(IncidentId id) {
        return Optional.ofNullable(changed.get(id)).or(() -> situation.incident(id));
    }

    /** The open incident that owns the dedup key (A6), or else the one that an incident of the key is a duplicate of. */
    Optional<Incident> standing(String dedupKey) {
        List<Incident> known = incidents().stream()
                .filter(incident -> incident.status().open())
                .filter(incident -> incident.card().condition(dedupKey).isPresent())
                .toList();
        return known.stream()
                .filter(incident -> incident.card().origin().dedupKey().equals(dedupKey))
                .findFirst()
                .or(() -> known.stream().findFirst());
    }

    /** Every incident of the program as this turn has left it so far. */
    List<Incident> incidents() {
        return Stream.concat(
                        situation.incidents().stream().filter(one -> !changed.containsKey(one.id())),
                        changed.values().stream())
                .toList();
    }

    /** The incidents that this turn has opened or changed so far. */
    List<Incident> changed() {
        return List.copyOf(changed.values());
    }

    /** The newest fact of a type and key that is fresh, this turn's own included. */
    Optional<Fact> fresh(String factType, String key) {
        return arrived()
                .filter(fact -> fact.factType().equals(factType) && fact.key().equals(key))
                .or(() -> situation.fresh(factType, key, now));
    }

    /** The newest facts of a type that are fresh, this turn's own included, by key. */
    List<Fact> freshest(String factType) {
        return newest(factType).stream()
                .filter(fact -> fact.equals(current) || fact.isFreshAt(now))
                .toList();
    }

    /** The newest facts of a type, however old, this turn's own included, by key. */
    List<Fact> newest(String factType) {
        Stream<Fact> standing = situation.newest(factType).stream()
                .filter(fact -> current == null || !fact.subject().equals(current.subject()));
        Stream<Fact> own = arrived().filter(fact -> fact.factType().equals(factType)).stream();
        return Stream.concat(standing, own)
                .sorted(Comparator.comparing(Fact::key))
                .toList();
    }

    Incident happen(IncidentId id, IncidentEvent event) {
        Incident before = incident(id).orElse(null);
        Incident after = event.after(before);
        changed.put(id, after);
        happenings.add(new Happening(id, after.version(), event));
        if (event.calms()) {
            effects.add(new Effect.Hush(id));
        }
        Effect.Unask.between(before, after).ifPresent(effects::add);
        return after;
    }

    void decided(DecisionId id, Point point, Asked asked, List<IncidentId> incidents) {
        decisions.add(new Decision(
                id,
                point,
                now,
                situation.programId(),
                incidents,
                policy,
                asked.factIds(),
                asked.question(),
                asked.ruling().answer(),
                asked.ruling().reasons()));
    }

    Outcome outcome() {
        CoverageTrail coverage = CoverageTrail.after(this);
        return new Outcome(
                current,
                level,
                suspicions.equals(situation.suspicions()) ? null : suspicions,
                coverage.equals(situation.coverage()) ? null : coverage,
                happenings,
                changed(),
                decisions,
                effects,
                null);
    }
}
