package org.standingorders.observe;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Level;
import org.standingorders.rule.Answer;

/**
 * What is known at one moment: facts, no conclusions (S28).
 *
 * @param observer who looked: a person, or {@code system}
 * @param onsetAt since when it is bad, as far as anybody can say
 * @param defenseLevel posted, or derived where no fresh one is posted; null = unavailable
 * @param states all six, those of databases and services one by one; the worst known database first
 * @param changes of [onset - 24 h, now], the newest first
 * @param changesReported whether anybody ever reported a change; if not, that none is listed shows nothing
 * @param errors of the last 30 minutes, the most frequent first
 * @param unlisted changes and errors beyond the {@value Observer#MOST} of each that are listed
 */
public record Observation(
        Instant asOf,
        String observer,
        Instant onsetAt,
        @Nullable Level defenseLevel,
        List<StateSeen> states,
        List<RecentChange> changes,
        boolean changesReported,
        List<RecentError> errors,
        int unlisted,
        List<AffectedService> affectedServices,
        ImpactSeen impact)
        implements Answer {
    public Observation {
        states = List.copyOf(states);
        changes = List.copyOf(changes);
        errors = List.copyOf(errors);
        affectedServices = List.copyOf(affectedServices);
    }

    /** Whether it reaches the same people and services, whichever facts say so. */
    public boolean reachesAs(Observation other) {
        return impact.bare().equals(other.impact.bare()) && services().equals(other.services());
    }

    private List<String> services() {
        return affectedServices.stream().map(AffectedService::service).toList();
    }

    /** Whether the six states read the same, whichever facts say so. */
    public boolean standsAs(Observation other) {
        return defenseLevel == other.defenseLevel && bare().equals(other.bare());
    }

    private List<StateSeen> bare() {
        return states.stream().map(StateSeen::bare).toList();
    }
}
