package org.standingorders.rules;

import java.util.List;
import org.standingorders.rule.Firing;
import org.standingorders.rule.Proposed;

/**
 * One test of one hand-written rule: some facts, and what the rule makes of them.
 *
 * @param wanted what the rule proposes or derives; none in a near miss
 */
record RuleCase(String rule, String note, List<Object> facts, List<Object> wanted) {
    RuleCase {
        facts = List.copyOf(facts);
        wanted = List.copyOf(wanted);
    }

    static Given rule(String id, String note) {
        return new Given(id, note);
    }

    boolean fires() {
        return !wanted.isEmpty();
    }

    /** What this case's rule, and no other, proposed or derived. */
    List<Object> shareOf(Firing firing) {
        List<Object> share = new java.util.ArrayList<>();
        firing.proposals().stream()
                .filter(one -> one.rule().equals(rule))
                .map(Proposed::proposal)
                .forEach(share::add);
        firing.derived().stream().filter(one -> one.rule().equals(rule)).forEach(one -> share.add(one.fact()));
        return share;
    }

    @Override
    public String toString() {
        return rule + (fires() ? " fires: " : " is silent: ") + note;
    }

    /** A case being written down. */
    record Given(String rule, String note) {
        Facts given(Object... facts) {
            return new Facts(this, List.of(facts));
        }
    }

    /** A case with its facts, still without its end. */
    record Facts(Given start, List<Object> facts) {
        RuleCase gives(Object... wanted) {
            return new RuleCase(start.rule, start.note, facts, List.of(wanted));
        }

        RuleCase silent() {
            return gives();
        }
    }
}
