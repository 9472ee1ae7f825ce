package org.standingorders.detect;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.standingorders.fact.FactId;

/**
 * How many of the newest schedule generation runs failed one after the other; derived by DET-001.
 *
 * @param runIds of those runs, the newest first
 */
public record GenerationStreak(int failuresInARow, List<String> runIds, List<FactId> factIds) implements Grounded {
    public GenerationStreak {
        runIds = List.copyOf(runIds);
        factIds = List.copyOf(factIds);
    }

    /** @param failures the runs of the streak; none when the newest run did not fail */
    public static GenerationStreak of(GenerationRun newest, List<GenerationRun> failures) {
        List<String> runIds = failures.stream()
                .sorted(Comparator.comparing(GenerationRun::age))
                .map(GenerationRun::runId)
                .toList();
        return new GenerationStreak(
                failures.size(), runIds, Grounded.factIds(Stream.concat(Stream.of(newest), failures.stream())));
    }
}
