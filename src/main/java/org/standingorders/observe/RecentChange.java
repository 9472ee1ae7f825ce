package org.standingorders.observe;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Change;
import org.standingorders.fact.Change.ChangeKind;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.fact.TriState;

/**
 * A change of the 24 hours before the onset, or since.
 *
 * @param afterOnset whether it came after the onset and so cannot be the cause
 * @param commitRef what it brought; null = not known
 * @param previousRef what stood before; null = not known
 */
public record RecentChange(
        String changeId,
        ChangeKind kind,
        Instant deployedAt,
        List<String> components,
        boolean afterOnset,
        TriState testsPresent,
        TriState preflightPassed,
        @Nullable Boolean inNoChangeWindow,
        @Nullable Boolean reversible,
        @Nullable String commitRef,
        @Nullable String previousRef,
        FactId factId) {
    public RecentChange {
        components = List.copyOf(components);
    }

    static RecentChange of(Fact fact, Instant onsetAt) {
        Change change = (Change) fact.reading();
        return new RecentChange(
                change.changeId(),
                change.kind(),
                change.deployedAt(),
                change.components(),
                change.deployedAt().isAfter(onsetAt),
                change.testsPresent(),
                change.preflightPassed(),
                change.inNoChangeWindow(),
                change.reversible(),
                change.commitRef(),
                change.previousRef(),
                fact.id());
    }
}
