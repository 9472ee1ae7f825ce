package org.standingorders.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.standingorders.rule.Role;
import org.standingorders.rule.Severity;

/**
 * A role that a tier addressed, at the severity that the incident had then.
 *
 * @param dueAt the instant the tier became due; {@code at} is when it was addressed
 * @param late addressed after an outage, not when due (A25)
 * @param decisionId the decision that addressed it; null in the decision's own answer, which does not know its id
 */
public record Told(
        Severity severity,
        String tier,
        Role role,
        Instant dueAt,
        Instant at,
        boolean late,
        @Nullable DecisionId decisionId) {

    /** The same, as the deed of a decision. */
    public Told by(DecisionId decision) {
        return new Told(severity, tier, role, dueAt, at, late, decision);
    }

    @Override
    public String toString() {
        return role + " (" + tier + (late ? ", late)" : ")");
    }
}
