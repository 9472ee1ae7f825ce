package org.standingorders.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.flow.Refusal;
import org.standingorders.incident.DecisionId;
import org.standingorders.incident.Incident;

/** Either the incident after the command, or why it was not carried out. */
public record Commanded(
        @Nullable Incident incident,
        List<DecisionId> decisions,
        @Nullable Refusal refusal) {
    public Commanded {
        decisions = List.copyOf(decisions);
    }
}
