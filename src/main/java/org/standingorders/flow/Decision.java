package org.standingorders.flow;

import java.time.Instant;
import java.util.List;
import org.standingorders.fact.FactId;
import org.standingorders.incident.DecisionId;
import org.standingorders.incident.IncidentId;
import org.standingorders.rule.Answer;
import org.standingorders.rule.Point;
import org.standingorders.rule.PolicyDigest;
import org.standingorders.rule.Question;
import org.standingorders.rule.Reason;

/**
 * One entry of the decision log: everything needed to explain the decision and to take it again (promise 3).
 *
 * @param incidents the incidents it opened, changed or addressed
 * @param question its whole input, so that replay never depends on retention
 */
public record Decision(
        DecisionId id,
        Point point,
        Instant at,
        String programId,
        List<IncidentId> incidents,
        PolicyDigest policy,
        List<FactId> factIds,
        Question question,
        Answer answer,
        List<Reason> reasons) {
    public Decision {
        incidents = List.copyOf(incidents);
        factIds = List.copyOf(factIds);
        reasons = List.copyOf(reasons);
    }
}
