package org.standingorders.mitigate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Fact;
import org.standingorders.orient.CausedBy;

/**
 * What a known-good state is looked for after.
 *
 * @param onset when it began; null where nobody knows, then the detection counts
 * @param backups the newest fact about each; other facts are passed over
 * @param change the suspected {@code change} fact, if one is suspected
 * @param blamed commits that another open incident suspects
 * @param tried ids of backups and commits that this incident has returned to already
 * @param failedElsewhere ids of those that other incidents have returned to in vain
 */
public record Damage(
        Instant asOf,
        @Nullable Instant onset,
        Instant detected,
        CausedBy cause,
        List<Fact> backups,
        @Nullable Fact change,
        List<String> blamed,
        List<String> tried,
        List<String> failedElsewhere) {
    public Damage {
        backups = List.copyOf(backups);
        blamed = List.copyOf(blamed);
        tried = List.copyOf(tried);
        failedElsewhere = List.copyOf(failedElsewhere);
    }

    /** Why a backup or commit is not to be returned to once more; empty where nothing is known against it. */
    Optional<RejectedBecause> against(String id) {
        if (tried.contains(id)) {
            return Optional.of(RejectedBecause.ALREADY_TRIED);
        }
        return failedElsewhere.contains(id) ? Optional.of(RejectedBecause.FAILED_ELSEWHERE) : Optional.empty();
    }

    /** The first instant at which the state may be bad: corruption can begin before anybody sees it (A51). */
    public Instant began() {
        return onset != null && onset.isBefore(detected) ? onset : detected;
    }
}
