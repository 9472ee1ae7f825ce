package org.standingorders.fact;

import java.util.List;

/** The defense level that the resilience monitor computed; authoritative while fresh (DT-02). */
@FactType("defense_level")
public record DefenseLevel(
        Level level, @MaxItems(20) @MaxLength(256) List<String> reasons) implements Reading {
    public DefenseLevel {
        reasons = List.copyOf(reasons);
    }
}
