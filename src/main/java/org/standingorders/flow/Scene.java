package org.standingorders.flow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Fact;

/**
 * Something that might happen, to be tried on a policy.
 *
 * @param now the receipt of the facts and the instant at which everything is decided
 * @param facts in the order in which they come
 * @param incident one that stands already; null for none
 */
public record Scene(Instant now, List<Fact> facts, @Nullable Supposed incident) {
    public Scene {
        facts = List.copyOf(facts);
    }
}
