package org.standingorders.incident;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.standingorders.rule.Role;
import org.standingorders.rule.Severity;

/**
 * A role that a tier addressed, at the severity that the incident had then.
 *
 * @param rule that told it, such as {@code DT-05/X2}
 * @param by the role whose people stood in; {@code role} itself when nobody had to (A26)
 * @param people refs of those addressed; empty when the whole path of fallbacks was
 * @param dueAt the instant the tier became due; {@code at} is when it was addressed
 * @param late addressed after an outage, not when due (A25)
 * @param decisionId the decision that addressed it; null in the decision's own answer, which does not know its id
 * @param noticeIds what was sent to them, one for each person
 * @param waits whether they hear the end of the incident because of it; null for tiers, whose people always do, and in old records
 */
public record Told(
        Severity severity,
        String tier,
        String rule,
        Role role,
        Role by,
        List<String> people,
        Instant dueAt,
        Instant at,
        boolean late,
        @Nullable DecisionId decisionId,
        List<NoticeId> noticeIds,
        @Nullable Boolean waits) {
    public Told {
        people = List.copyOf(people);
        noticeIds = List.copyOf(noticeIds);
    }

    /** A role that was addressed when it was due, of whose people nothing is known. */
    public static Told of(Severity severity, String tier, Role role, Instant at) {
        return new Told(severity, tier, "", role, role, List.of(), at, at, false, null, List.of(), null);
    }

    /** The same, as the deed of a decision that sent these notices. */
    public Told by(@Nullable DecisionId decision, List<NoticeId> notices) {
        return new Told(severity, tier, rule, role, by, people, dueAt, at, late, decision, notices, waits);
    }

    /** The same, of people who hear the end because of it. */
    public Told waiting() {
        return new Told(severity, tier, rule, role, by, people, dueAt, at, late, decisionId, noticeIds, true);
    }

    /** Whether it was tried to tell them, and there was nobody: neither they nor anybody who stands in. */
    boolean nobodyThere() {
        return people.isEmpty() && !noticeIds.isEmpty();
    }

    /** The roles of which nobody could be told, for people; nothing when there are none. */
    static String nobody(List<Told> told) {
        List<String> empty = told.stream()
                .filter(Told::nobodyThere)
                .map(one -> one.role().name())
                .distinct()
                .toList();
        return empty.isEmpty() ? "" : ". There is NOBODY to be told as " + String.join(" and ", empty);
    }

    /** Of whom something is asked, for people; nothing when of nobody. */
    static String asked(List<Told> told) {
        return told.isEmpty()
                ? ""
                : " (" + told.stream().map(one -> one.role().name()).distinct().collect(Collectors.joining(", ")) + ")"
                        + nobody(told);
    }

    @Override
    public String toString() {
        String stoodIn = by.equals(role) ? "" : ", " + by + " stands in";
        return role + " (" + tier + stoodIn + (late ? ", late)" : ")");
    }
}
