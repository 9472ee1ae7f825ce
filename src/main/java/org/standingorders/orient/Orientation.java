package org.standingorders.orient;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.rule.Answer;

/**
 * What broke, why most likely, and how far it reaches.
 *
 * @param alsoPresent further failure modes, in the order of DT-09
 * @param evidence of DT-10, by key
 * @param hypotheses the likeliest first
 * @param suspected the suspected root cause; {@link Cause#UNKNOWN} where none is eligible
 * @param confirmed whether people confirmed it
 * @param contested whether the second hypothesis is so near that somebody must approve (DT-37)
 * @param changes by how far they can be the cause, the best first
 * @param suspectedChange the best of those that can be the cause; null when none can
 * @param causedBy what that change changed
 */
public record Orientation(
        Instant asOf,
        FailureMode failureMode,
        List<FailureMode> alsoPresent,
        List<EvidenceItem> evidence,
        List<Hypothesis> hypotheses,
        Cause suspected,
        boolean confirmed,
        boolean contested,
        List<BandedChange> changes,
        @Nullable BandedChange suspectedChange,
        CausedBy causedBy,
        BlastRadius blastRadius)
        implements Answer {
    public Orientation {
        alsoPresent = List.copyOf(alsoPresent);
        evidence = List.copyOf(evidence);
        hypotheses = List.copyOf(hypotheses);
        changes = List.copyOf(changes);
    }
}
