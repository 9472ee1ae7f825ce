package org.standingorders.detect;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.FactId;
import org.standingorders.fact.Level;

/**
 * The defense level that counts, derived by the rules LVL-001..004.
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

    /** The posted level counts. */
    public static EffectiveLevel posted(PostedLevel posted, @Nullable DerivedLevel derived) {
        Level compared = derived == null ? null : derived.level();
        return new EffectiveLevel(posted.level(), posted.level(), compared, false, posted.factIds());
    }

    /** The derived level counts; if one is posted, the two do not match. */
    public static EffectiveLevel derived(DerivedLevel derived, @Nullable PostedLevel posted) {
        Level claimed = posted == null ? null : posted.level();
        return new EffectiveLevel(derived.level(), claimed, derived.level(), posted != null, derived.factIds());
    }
}
