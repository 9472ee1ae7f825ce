package org.standingorders.decide;

import java.util.List;
import org.standingorders.rule.Role;

/**
 * Who must say yes before a plan is carried out (DT-15).
 *
 * @param approvers any of them may
 * @param answerWithinMinutes after which the next ones are asked as well; no answer is never a yes
 */
public record ApprovalNeed(List<Role> approvers, int answerWithinMinutes, List<Role> next) {
    public ApprovalNeed {
        approvers = List.copyOf(approvers);
        next = List.copyOf(next);
    }
}
