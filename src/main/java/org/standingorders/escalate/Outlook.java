package org.standingorders.escalate;

import java.time.Instant;
import java.util.List;
import org.standingorders.rule.Role;

/**
 * How one tier stands towards an incident.
 *
 * @param rule the row, such as {@code DT-05/X2}
 * @param dueAt when it falls due, or fell due
 * @param concerned whether it is meant for such an incident, once its time has come and as long as nobody takes it
 * @param stopped whether it would be, had nobody acknowledged
 */
public record Outlook(String rule, String tier, List<Role> roles, Instant dueAt, boolean concerned, boolean stopped) {
    public Outlook {
        roles = List.copyOf(roles);
    }

    static Outlook of(String rule, Tier tier, EscalateQuestion question) {
        boolean concerned = tier.applies(question, false) || tier.applies(question, true);
        boolean stopped = concerned && !tier.applies(question, question.acknowledged());
        return new Outlook(rule, tier.name(), tier.notifies(), tier.dueAt(question), concerned, stopped);
    }
}
