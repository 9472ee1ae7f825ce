package org.standingorders.detect;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.standingorders.fact.FactId;

/**
 * Absent people as a share (0..1) of the headcount; derived by DET-002 where both are known.
 *
 * @param key the day
 */
public record AbsenceShare(String key, BigDecimal share, List<FactId> factIds) implements Grounded, Keyed {
    /** Enough that no whole number of people falls on the wrong side of a share an owner can write. */
    private static final int DECIMALS = 15;

    public AbsenceShare {
        factIds = List.copyOf(factIds);
    }

    public static AbsenceShare of(String day, int absent, int headcount, FactId fact) {
        return new AbsenceShare(
                day,
                BigDecimal.valueOf(absent).divide(BigDecimal.valueOf(headcount), DECIMALS, RoundingMode.DOWN),
                List.of(fact));
    }
}
