package org.standingorders.incident;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.FactId;

/** When, by whom, by which decision and on which facts an event happened. */
public record Stamp(Instant at, Actor actor, @Nullable DecisionId decisionId, List<FactId> factIds) {
    public Stamp {
        factIds = List.copyOf(factIds);
    }

    /** A person's act: no decision point was asked. */
    public static Stamp by(Actor actor, Instant at) {
        return new Stamp(at, actor, null, List.of());
    }

    /** The service's own act, for which no decision point was asked. */
    public static Stamp service(Instant at) {
        return new Stamp(at, Actor.SYSTEM, null, List.of());
    }

    /** The service's own act, taken by a decision. */
    public static Stamp decided(DecisionId decision, Instant at, List<FactId> factIds) {
        return new Stamp(at, Actor.SYSTEM, decision, factIds);
    }
}
