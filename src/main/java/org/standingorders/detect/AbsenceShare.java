package org.standingorders.detect;

import java.math.BigDecimal;
import java.util.List;
import org.standingorders.fact.FactId;

/** Absent people as a share (0..1) of the headcount; derived by DET-002 where both are known. */
public record AbsenceShare(BigDecimal share, List<FactId> factIds) implements Grounded {
    public AbsenceShare {
        factIds = List.copyOf(factIds);
    }
}
