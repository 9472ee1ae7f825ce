package org.standingorders.detect;

import java.util.List;
import org.standingorders.fact.AcgmeViolation;
import org.standingorders.fact.FactId;

/** A duty-hour finding that has happened and is not resolved, whatever DT-03 makes of it. */
public record DutyHourFinding(AcgmeViolation finding, List<FactId> factIds) implements Grounded {
    public DutyHourFinding {
        factIds = List.copyOf(factIds);
    }

    /** What is only projected, or is resolved, counts for nothing (domain.md 3). */
    public static boolean open(AcgmeViolation finding) {
        return finding.status() != AcgmeViolation.Status.PROJECTED && !Boolean.TRUE.equals(finding.resolved());
    }
}
