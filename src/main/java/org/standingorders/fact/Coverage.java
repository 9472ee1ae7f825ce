package org.standingorders.fact;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many of the required slots have their staff; without a zone, of the whole program. */
@FactType("coverage")
@AtLeastOne({"rate", "coveredSlots", "gapsNext72Hours", "trendPoints7Days"})
public record Coverage(
        @Key @Nullable String zone,
        @Fraction @Nullable BigDecimal rate,
        @Unit("slots") @Nullable Integer requiredSlots,
        @Unit("slots") @Nullable Integer coveredSlots,
        @Named("gaps_72h") @Unit("slots") @Nullable Integer gapsNext72Hours,

        @Named("trend_points_7d") @Range(min = -100, max = 100) @Unit("points per week") @Nullable
        BigDecimal trendPoints7Days)
        implements Reading {
    @Override
    public List<FactProblem> problems() {
        return new Consistency()
                .notAbove("covered_slots", coveredSlots, "required_slots", requiredSlots)
                .problems();
    }
}
