package org.standingorders.orient;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.detect.Grounded;
import org.standingorders.fact.FactId;

/**
 * How the blocks of the window that it is now stand to those of the same window seven days ago; from where on they have risen
 * is a cell of DT-10.
 *
 * @param loadRose whether the utilization did, required by available blocks; null where it is not known
 * @param demandRose whether more blocks are required; null where it is not known
 * @param clears whether both counts are good, and that of now is fresh, so that they show that nothing rose
 */
public record CapacityTrend(
        @Nullable Boolean loadRose, @Nullable Boolean demandRose, boolean clears, List<FactId> factIds)
        implements Grounded {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public CapacityTrend {
        factIds = List.copyOf(factIds);
    }

    /** The blocks of a window. */
    record Blocks(BigDecimal required, BigDecimal available) {
        static Blocks of(int required, int available) {
            return new Blocks(BigDecimal.valueOf(required), BigDecimal.valueOf(available));
        }
    }

    /** Exact, without a division; of no available block there is no utilization. */
    static @Nullable Boolean loadRose(Blocks before, Blocks now, @Nullable BigDecimal points) {
        BigDecimal whole = before.available().multiply(now.available());
        BigDecimal risen = now.required()
                .multiply(before.available())
                .subtract(before.required().multiply(now.available()));
        return points == null || whole.signum() == 0
                ? null
                : (Boolean) (risen.multiply(HUNDRED).compareTo(whole.multiply(points)) >= 0);
    }

    /** From none at all, any number is more. */
    static @Nullable Boolean demandRose(Blocks before, Blocks now, @Nullable BigDecimal percent) {
        BigDecimal risen = now.required().subtract(before.required());
        return percent == null
                ? null
                : (Boolean) (risen.signum() > 0
                        && risen.multiply(HUNDRED).compareTo(before.required().multiply(percent)) >= 0);
    }
}
