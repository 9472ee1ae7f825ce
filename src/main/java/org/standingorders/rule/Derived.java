package org.standingorders.rule;

import java.util.List;
import org.standingorders.fact.FactId;

/**
 * A fact that a hand-written rule derived from others.
 *
 * @param rule the rule's id, such as {@code DET-001}
 */
public record Derived(String rule, Object fact) {

    /** @param factIds the posted facts that it rests on */
    public Reason reason(List<FactId> factIds) {
        return new Reason(rule, null, null, List.of(), factIds);
    }
}
