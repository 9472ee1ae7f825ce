package org.standingorders.orient;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Capacity;
import org.standingorders.fact.Fact;
import org.standingorders.fact.Quality;
import org.standingorders.orient.CapacityTrend.Blocks;

/**
 * Compares every window of capacity that it is now with the same one seven days ago, and coverage with that of 24 hours; where
 * either is missing, nothing is said.
 */
record Trends(OrientQuestion question, Ratios ratios) {
    private static final Duration BEFORE = Duration.ofDays(7);

    Stream<CoverageTrend> ofCoverage() {
        return Stream.ofNullable(question.coverageFall())
                .flatMap(fall -> ratios.fallenBy("E11").stream()
                        .map(least ->
                                new CoverageTrend(fall.points().compareTo(least) >= 0, fall.clears(), fall.factIds())));
    }

    /** @param seen what has to do with the incident; what was before may be from any time */
    Stream<CapacityTrend> ofCapacity(List<Seen> seen) {
        return seen.stream()
                .filter(one -> one.reading() instanceof Capacity now && isNow(now))
                .flatMap(now -> question.facts().stream()
                        .filter(fact ->
                                fact.reading() instanceof Capacity then && isBefore(then, (Capacity) now.reading()))
                        .flatMap(then -> trend(then, now)));
    }

    private boolean isNow(Capacity window) {
        return !question.asOf().isBefore(window.windowStart())
                && question.asOf().isBefore(window.windowEnd());
    }

    private static boolean isBefore(Capacity then, Capacity now) {
        return then.windowStart().equals(now.windowStart().minus(BEFORE))
                && then.windowEnd().equals(now.windowEnd().minus(BEFORE));
    }

    private Stream<CapacityTrend> trend(Fact then, Seen now) {
        Blocks before = blocks((Capacity) then.reading());
        Blocks latest = blocks((Capacity) now.reading());
        return before == null || latest == null
                ? Stream.empty()
                : Stream.of(new CapacityTrend(
                        CapacityTrend.loadRose(before, latest, risenBy("E08")),
                        CapacityTrend.demandRose(before, latest, risenBy("E09")),
                        now.clears() && then.quality() == Quality.GOOD,
                        List.of(then.id(), now.factId())));
    }

    private @Nullable BigDecimal risenBy(String key) {
        return ratios.risenBy(key).orElse(null);
    }

    private static @Nullable Blocks blocks(Capacity window) {
        Integer required = window.required();
        return required == null ? null : Blocks.of(required, window.available());
    }
}
