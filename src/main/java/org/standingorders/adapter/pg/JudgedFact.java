package org.standingorders.adapter.pg;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.desk.Receipt.Fate;
import org.standingorders.incident.DecisionId;
import org.standingorders.incident.IncidentId;

/**
 * A new fact with what it led to.
 *
 * @param position its place among the program's facts
 * @param inSituation whether it is now the newest of its type and key
 * @param problem why a rule failed on it; null when none did
 */
public record JudgedFact(
        NewFact fact,
        long position,
        Fate fate,
        boolean inSituation,
        List<IncidentId> incidents,
        List<DecisionId> decisions,
        @Nullable String problem) {}
