package org.standingorders.mitigate;

import java.time.Instant;
import java.util.List;
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
 */
public record Damage(
        Instant asOf,
        @Nullable Instant onset,
        Instant detected,
        CausedBy cause,
        List<Fact> backups,
        @Nullable Fact change,
        List<String> blamed,
        List<String> tried) {
    public Damage {
        backups = List.copyOf(backups);
        blamed = List.copyOf(blamed);
        tried = List.copyOf(tried);
    }

    /** The first instant at which the state may be bad: corruption can begin before anybody sees it (A51). */
    public Instant began() {
        return onset != null && onset.isBefore(detected) ? onset : detected;
    }
}
