package org.standingorders.decide;

import java.time.Duration;
import java.util.List;
import org.standingorders.rule.Role;

/**
 * Who must say yes before a plan is carried out (DT-15).
 *
 * @param approvers any of them may
 * @param answerWithinMinutes after which the next ones are asked as well; no answer is never a yes
 */
public record ApprovalNeed(List<Role> approvers, int answerWithinMinutes, List<Role> next) {
    /** More would outlast every limit. */
    private static final int MOST_DOUBLINGS = 20;

    public ApprovalNeed {
        approvers = List.copyOf(approvers);
        next = List.copyOf(next);
    }

    /**
     * How long an answer is waited for. Everybody is asked once at the row's pace; from then on each pause is twice the last, and
     * it never ends.
     *
     * @param time how often people have been asked, from 1
     * @param longest that a pause grows to; one that is longer from the start does not grow
     */
    public Duration patience(int time, Duration longest) {
        Duration first = Duration.ofMinutes(answerWithinMinutes);
        int repeats = Math.max(0, time - (next.isEmpty() ? 1 : 2));
        Duration grown = first.multipliedBy(1L << Math.min(repeats, MOST_DOUBLINGS));
        Duration wanted = grown.compareTo(longest) < 0 ? grown : longest;
        return wanted.compareTo(first) < 0 ? first : wanted;
    }
}
