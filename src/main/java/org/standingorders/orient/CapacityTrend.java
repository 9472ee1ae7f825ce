package org.standingorders.orient;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.standingorders.detect.Grounded;
import org.standingorders.fact.Capacity;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.fact.Quality;
import org.standingorders.fact.Reading;

/**
 * The blocks of the window that it is now, beside those of the same window seven days ago; there is none where either was not
 * reported.
 *
 * @param clears whether both are good, and that of now is fresh, so that they show that nothing rose
 */
public record CapacityTrend(
        int required, int available, int requiredBefore, int availableBefore, boolean clears, List<FactId> factIds)
        implements Grounded {
    private static final Duration BEFORE = Duration.ofDays(7);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public CapacityTrend {
        factIds = List.copyOf(factIds);
    }

    /**
     * Of every window that it is now.
     *
     * @param seen what has to do with the incident
     * @param facts all that is known, however old
     */
    static Stream<CapacityTrend> of(List<Seen> seen, List<Fact> facts, Instant asOf) {
        return seen.stream()
                .filter(now -> covers(window(now.reading()), asOf))
                .flatMap(now -> facts.stream()
                        .filter(then ->
                                then.reading() instanceof Capacity before && isBefore(before, window(now.reading())))
                        .flatMap(then -> of(then, now).stream()));
    }

    private static Optional<CapacityTrend> of(Fact then, Seen now) {
        Capacity before = window(then.reading());
        Capacity latest = window(now.reading());
        return before.required() == null || latest.required() == null
                ? Optional.empty()
                : Optional.of(new CapacityTrend(
                        latest.required(),
                        latest.available(),
                        before.required(),
                        before.available(),
                        now.clears() && then.quality() == Quality.GOOD,
                        List.of(then.id(), now.factId())));
    }

    private static Capacity window(Reading reading) {
        return (Capacity) reading;
    }

    private static boolean covers(Capacity window, Instant asOf) {
        return !asOf.isBefore(window.windowStart()) && asOf.isBefore(window.windowEnd());
    }

    private static boolean isBefore(Capacity then, Capacity now) {
        return then.windowStart().equals(now.windowStart().minus(BEFORE))
                && then.windowEnd().equals(now.windowEnd().minus(BEFORE));
    }

    /** Whether so many percent more blocks are required; from none at all, any number is more. */
    public boolean demandUpBy(int percent) {
        BigDecimal risen = times(HUNDRED, required - (long) requiredBefore);
        return required > requiredBefore && risen.compareTo(times(BigDecimal.valueOf(percent), requiredBefore)) >= 0;
    }

    /** Whether the utilization of both is known: of no available block there is none. */
    public boolean knowsLoad() {
        return available > 0 && availableBefore > 0;
    }

    /** Whether the utilization, required by available blocks, rose by so many points of a hundred. */
    public boolean loadUpBy(int points) {
        BigDecimal risen = times(BigDecimal.valueOf(required), availableBefore)
                .subtract(times(BigDecimal.valueOf(requiredBefore), available));
        BigDecimal whole = times(BigDecimal.valueOf(available), availableBefore);
        return knowsLoad() && risen.multiply(HUNDRED).compareTo(whole.multiply(BigDecimal.valueOf(points))) >= 0;
    }

    private static BigDecimal times(BigDecimal one, long other) {
        return one.multiply(BigDecimal.valueOf(other));
    }
}
