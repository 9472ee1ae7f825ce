package org.standingorders.flow;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.standingorders.detect.EffectiveLevel;
import org.standingorders.fact.Fact;
import org.standingorders.fact.Subject;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentId;
import org.standingorders.notice.Attention;
import org.standingorders.rule.PolicyDigest;

/**
 * How a program stands: the newest fact of each type and key, as far as its type is remembered, and the incidents that are not
 * ended.
 *
 * <p>Belongs to one lane and changes only by {@link #apply}, {@link #attention(Attention)}, {@link #timed}, {@link #forget} and {@link #dropEnded}; {@link ResponseFlow}
 * reads it and never changes it. Not safe for several threads.
 */
public final class Situation {
    private final String programId;
    private final Map<String, Newest> current = new TreeMap<>();
    private final Map<IncidentId, Incident> incidents = new LinkedHashMap<>();
    private @Nullable EffectiveLevel level;
    private Suspicions suspicions = Suspicions.NONE;
    private CoverageTrail coverage = CoverageTrail.NONE;
    private Attention attention = Attention.NONE;
    private @Nullable PolicyDigest timedBy;

    public Situation(String programId) {
        this.programId = programId;
    }

    /**
     * A situation as it was stored.
     *
     * @param facts in the order in which they came
     */
    public static Situation of(
            String programId,
            Collection<Fact> facts,
            Collection<? extends Incident> incidents,
            Recollection recollection) {
        Situation situation = new Situation(programId);
        facts.forEach(situation::keep);
        incidents.forEach(incident -> situation.incidents.put(incident.id(), incident));
        situation.level = recollection.level();
        situation.suspicions = recollection.suspicions();
        situation.coverage = recollection.coverage();
        return situation;
    }

    public String programId() {
        return programId;
    }

    public Optional<EffectiveLevel> level() {
        return Optional.ofNullable(level);
    }

    /** What was seen true, but not yet often or long enough to be an incident. */
    public Suspicions suspicions() {
        return suspicions;
    }

    /** How coverage stood in the last 24 hours before its newest reading. */
    public CoverageTrail coverage() {
        return coverage;
    }

    /** What its people were told, by this program and others. */
    public Attention attention() {
        return attention;
    }

    /** Its people were told this by all programs so far. */
    public void attention(Attention told) {
        attention = told;
    }

    public Optional<Incident> incident(IncidentId id) {
        return Optional.ofNullable(incidents.get(id));
    }

    public Collection<Incident> incidents() {
        return Collections.unmodifiableCollection(incidents.values());
    }

    /** The newest fact of the same type and key. */
    public Optional<Fact> newest(String factType, String key) {
        Newest known = current.get(factType);
        return known == null ? Optional.empty() : known.of(key);
    }

    /** The newest facts of a type, by key. */
    public Collection<Fact> newest(String factType) {
        Newest known = current.get(factType);
        return known == null ? List.of() : known.all();
    }

    /** All newest facts, by type and key. */
    public List<Fact> facts() {
        return current.values().stream().flatMap(known -> known.all().stream()).toList();
    }

    /** The newest fact of a type and key, unless it is no longer fresh: then the value is unknown (A9). */
    public Optional<Fact> fresh(String factType, String key, Instant now) {
        return newest(factType, key).filter(fact -> fact.isFreshAt(now));
    }

    /** Whether the timers of all incidents are known to be set by this policy; what was just loaded tells nothing. */
    public boolean timedBy(PolicyDigest policy) {
        return policy.equals(timedBy);
    }

    /** Time has passed under this policy. */
    public void timed(PolicyDigest policy) {
        timedBy = policy;
    }

    /** When the next escalation tier is due; empty when none is. */
    public Optional<Instant> nextEscalation() {
        return incidents.values().stream()
                .map(incident -> incident.card().nextEscalationAt())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    /** The earliest instant at which time alone concerns an incident: a tier, a bulletin, a duty; empty when none does. */
    public Optional<Instant> nextWake() {
        return incidents.values().stream()
                .flatMap(incident -> incident.card().wakesAt().stream())
                .min(Comparator.naturalOrder());
    }

    /** Takes over an outcome; answers what is forgotten to make room. */
    public List<Subject> apply(Outcome outcome) {
        if (outcome.level() != null) {
            level = outcome.level();
        }
        if (outcome.suspicions() != null) {
            suspicions = outcome.suspicions();
        }
        if (outcome.coverage() != null) {
            coverage = outcome.coverage();
        }
        attention = attention.and(outcome.told());
        outcome.incidents().forEach(incident -> incidents.put(incident.id(), incident));
        return outcome.current() == null ? List.of() : keep(outcome.current());
    }

    /** Forgets what is remembered no longer at an instant, and answers what that is. */
    public List<Subject> forget(Instant now) {
        return current.values().stream()
                .flatMap(known -> known.forget(now).stream())
                .toList();
    }

    /** Incidents that have ended are of no more concern. */
    public void dropEnded() {
        incidents.values().removeIf(Incident::done);
    }

    private List<Subject> keep(Fact fact) {
        return current.computeIfAbsent(
                        fact.factType(), type -> new Newest(fact.schema().memory()))
                .keep(fact);
    }
}
