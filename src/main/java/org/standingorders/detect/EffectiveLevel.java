package org.standingorders.detect;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.FactId;
import org.standingorders.fact.Level;

/**
 * The defense level that counts, derived by the rules LVL-001..003.
 *
 * @param level posted or derived, whichever the rules let count
 * @param posted null when no fresh posted level is known
 * @param derived null when no dimension is known
 * @param mismatch {@code LEVEL_MISMATCH}: the derived level is worse than the posted one
 */
public record EffectiveLevel(
        Level level, @Nullable Level posted, @Nullable Level derived, boolean mismatch, List<FactId> factIds)
        implements Grounded {
    public EffectiveLevel {
        factIds = List.copyOf(factIds);
    }
}
