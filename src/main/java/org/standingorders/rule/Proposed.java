package org.standingorders.rule;

import java.util.List;
import org.standingorders.fact.FactId;

/**
 * A hand-written rule's proposal; rules propose, Java decides.
 *
 * @param rule the rule's id, such as {@code COR-002}
 * @param proposal a value of the decision point's own proposal type
 * @param factIds the facts it rests on
 */
public record Proposed(String rule, Object proposal, List<FactId> factIds) {
    public Proposed {
        factIds = List.copyOf(factIds);
    }

    public Reason reason() {
        return new Reason(rule, null, null, List.of(), factIds);
    }
}
