package org.standingorders.observe;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.FactId;
import org.standingorders.fact.TriState;

/**
 * Whom and what the incident reaches, as {@code impact} facts say (A28).
 *
 * @param usersAffected people who notice; null = nobody counted them
 * @param usersTotal of how many; null = not known
 * @param severity by DT-04
 * @param peopleAffected different people in the schedule; null = nobody named any
 * @param rotations affected; none = nobody named any
 * @param dates affected; none = nobody named any
 */
public record ImpactSeen(
        @Nullable Integer usersAffected,
        @Nullable Integer usersTotal,
        ImpactSeverity severity,
        @Nullable Integer peopleAffected,
        List<String> rotations,
        List<LocalDate> dates,
        TriState growing,
        List<FactId> factIds) {
    public ImpactSeen {
        rotations = List.copyOf(rotations);
        dates = List.copyOf(dates);
        factIds = List.copyOf(factIds);
    }

    /** What it says, whichever facts do. */
    ImpactSeen bare() {
        return new ImpactSeen(
                usersAffected, usersTotal, severity, peopleAffected, rotations, dates, growing, List.of());
    }
}
