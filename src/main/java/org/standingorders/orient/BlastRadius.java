package org.standingorders.orient;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.TriState;

/**
 * How far it reaches (DT-12); null = not known.
 *
 * @param people in the schedule
 * @param zones of which it is known that they are below their minimum
 * @param zonesAffected how many those are; null = somebody's zone is not known
 * @param containmentPercent 0..100: the share of rotations that are not affected, one decimal
 * @param contained unknown counts as no where risk is weighed
 */
public record BlastRadius(
        @Nullable Integer people,
        @Nullable Integer rotations,
        @Nullable Integer dates,
        List<String> zones,
        @Nullable Integer zonesAffected,
        @Nullable BigDecimal containmentPercent,
        TriState contained) {
    public BlastRadius {
        zones = List.copyOf(zones);
    }
}
