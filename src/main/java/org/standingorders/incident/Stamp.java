package org.standingorders.incident;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.FactId;

/**
 * When, by whom, by which decision and on which facts an event happened.
 *
 * @param aside whether it only says what became of something sent, so that whoever read the incident before need not read it
 *     again; null otherwise, and in old records
 */
public record Stamp(
        Instant at,
        Actor actor,
        @Nullable DecisionId decisionId,
        List<FactId> factIds,
        @Nullable Boolean aside) {
    public Stamp {
        factIds = List.copyOf(factIds);
    }

    public Stamp(Instant at, Actor actor, @Nullable DecisionId decisionId, List<FactId> factIds) {
        this(at, actor, decisionId, factIds, null);
    }

    /** Of what became of something that was sent. */
    public static Stamp aside(Instant at) {
        return new Stamp(at, Actor.SYSTEM, null, List.of(), true);
    }

    boolean isAside() {
        return Boolean.TRUE.equals(aside);
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
