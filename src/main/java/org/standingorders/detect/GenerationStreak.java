package org.standingorders.detect;

import java.util.List;
import java.util.stream.Stream;
import org.standingorders.fact.FactId;

/** How many of the newest schedule generation runs failed one after the other; derived by DET-001. */
public record GenerationStreak(int failuresInARow, List<FactId> factIds) implements Grounded {
    public GenerationStreak {
        factIds = List.copyOf(factIds);
    }

    /** @param failures the runs of the streak; none when the newest run did not fail */
    public static GenerationStreak of(GenerationRun newest, List<GenerationRun> failures) {
        return new GenerationStreak(
                failures.size(), Grounded.factIds(Stream.concat(Stream.of(newest), failures.stream())));
    }
}
