package org.standingorders.flow;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.standingorders.fact.Coverage;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.orient.CoverageFall;

/**
 * How the coverage of the whole program stood before its newest reading: of each hour the highest, which is at most 25 readings
 * in 24 hours (E11 of DT-10). Only what was good and fresh when it came is part of it.
 *
 * @param highs the oldest first
 */
public record CoverageTrail(List<High> highs) {
    public static final CoverageTrail NONE = new CoverageTrail(List.of());

    private static final Duration SPAN = Duration.ofHours(24);
    private static final int PERCENT = 2;

    public CoverageTrail {
        highs = List.copyOf(highs);
    }

    /**
     * The highest reading of an hour, and of several that are as high the last, which counts longest.
     *
     * @param at when it was observed, as far as that can be trusted
     * @param rate 0..1
     */
    public record High(Instant at, BigDecimal rate, FactId factId) {
        private static final Comparator<High> LOWEST_FIRST =
                Comparator.comparing(High::rate).thenComparing(High::at);

        private static Stream<High> of(Fact fact) {
            return fact.reading() instanceof Coverage coverage
                            && coverage.zone() == null
                            && coverage.rate() != null
                            && fact.mayClearAt(fact.receivedAt())
                    ? Stream.of(new High(fact.effectiveAt(), coverage.rate(), fact.id()))
                    : Stream.empty();
        }

        private Instant hour() {
            return at.truncatedTo(ChronoUnit.HOURS);
        }

        private boolean isWithin(Instant now) {
            return !at.isBefore(now.minus(SPAN));
        }

        private static High higher(High one, High other) {
            return LOWEST_FIRST.compare(one, other) > 0 ? one : other;
        }
    }

    /** As the turn leaves it: the fact that it is about takes the place of the newest reading, which is then one of those before. */
    static CoverageTrail after(Turn turn) {
        Situation situation = turn.situation();
        return turn.arrived()
                .flatMap(fact -> situation.newest(fact.factType(), fact.key()))
                .map(replaced -> situation.coverage().and(replaced, turn.now()))
                .orElse(situation.coverage());
    }

    private CoverageTrail and(Fact replaced, Instant now) {
        List<High> added = High.of(replaced).toList();
        if (added.isEmpty()) {
            return this;
        }
        TreeMap<Instant, High> hours = new TreeMap<>();
        Stream.concat(highs.stream(), added.stream())
                .filter(high -> high.isWithin(now))
                .forEach(high -> hours.merge(high.hour(), high, High::higher));
        return new CoverageTrail(List.copyOf(hours.values()));
    }

    /** How far it is down by now; empty where there is no fresh reading, or none of the 24 hours before it. */
    static Optional<CoverageFall> fall(Turn turn) {
        return turn.fresh(Surroundings.type(Coverage.class), "")
                .filter(newest -> newest.isFreshAt(turn.now()))
                .flatMap(newest -> after(turn).fallTo(newest, turn.now()));
    }

    private Optional<CoverageFall> fallTo(Fact newest, Instant now) {
        BigDecimal rate = ((Coverage) newest.reading()).rate();
        return rate == null
                ? Optional.empty()
                : highs.stream()
                        .filter(high -> high.isWithin(now))
                        .max(High.LOWEST_FIRST)
                        .map(high -> new CoverageFall(
                                high.rate().subtract(rate).movePointRight(PERCENT),
                                newest.mayClearAt(now),
                                List.of(high.factId(), newest.id())));
    }
}
