package org.standingorders.flow;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.detect.EffectiveLevel;
import org.standingorders.fact.Fact;
import org.standingorders.incident.Incident;
import org.standingorders.notice.Notice;

/**
 * What one input led to; stored whole, in one transaction, or not at all (promise 2).
 *
 * @param current the fact that is now the newest of its type and key; null when none came or it came late
 * @param level the effective defense level, where the input touched it
 * @param suspicions all that is suspected from now on; null when that did not change
 * @param coverage how coverage stood before what is now its newest reading; null when that did not change
 * @param happenings events in the order in which they happened
 * @param incidents the changed incidents as they now are
 * @param effects what is to be done outside
 * @param refusal why a command was not carried out; then nothing else is set
 */
public record Outcome(
        @Nullable Fact current,
        @Nullable EffectiveLevel level,
        @Nullable Suspicions suspicions,
        @Nullable CoverageTrail coverage,
        List<Happening> happenings,
        List<Incident> incidents,
        List<Decision> decisions,
        List<Effect> effects,
        @Nullable Refusal refusal) {
    public Outcome {
        happenings = List.copyOf(happenings);
        incidents = List.copyOf(incidents);
        decisions = List.copyOf(decisions);
        effects = List.copyOf(effects);
    }

    static Outcome nothing() {
        return new Outcome(null, null, null, null, List.of(), List.of(), List.of(), List.of(), null);
    }

    static Outcome refused(Refusal refusal) {
        return new Outcome(null, null, null, null, List.of(), List.of(), List.of(), List.of(), refusal);
    }

    /** What people are told. */
    public List<Notice> told() {
        return Effect.Tell.notices(effects);
    }

    public Optional<Refusal> refused() {
        return Optional.ofNullable(refusal);
    }
}
