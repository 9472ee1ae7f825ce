package org.standingorders.mitigate;

import java.util.Optional;
import java.util.function.Function;
import org.standingorders.table.DecisionTable;

/** Everything that says what a mitigation would do, built from the tables of one policy. Safe for many threads. */
public record Mitigations(
        GoodState goodState,
        Sacrifice sacrifice,
        SheddingLevel sheddingLevel,
        FallbackChoice fallback,
        FailoverTarget failover,
        Shutdown shutdown) {

    /** @param tables finds a table by its id; a policy that is older than these tables has none of them */
    public static Mitigations of(Function<String, Optional<DecisionTable>> tables) {
        FailoverTarget failover = new FailoverTarget(tables.apply("DT-22").orElse(null));
        return new Mitigations(
                new GoodState(tables.apply("DT-18").orElse(null)),
                new Sacrifice(tables.apply("DT-19").orElse(null)),
                new SheddingLevel(tables.apply("DT-20").orElse(null)),
                new FallbackChoice(tables.apply("DT-21").orElse(null), failover),
                failover,
                new Shutdown(tables.apply("DT-23").orElse(null)));
    }
}
