package org.standingorders.mitigate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.mitigate.Failover.FailoverTo;
import org.standingorders.mitigate.Failover.NoFailover;
import org.standingorders.rule.Consulted;
import org.standingorders.rule.IncidentType;
import org.standingorders.rule.Lookup;
import org.standingorders.rule.RowHit;
import org.standingorders.rule.Ruling;
import org.standingorders.rule.Strategy;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Values;

/** Where to switch to (DT-22): by the strategy that was decided, or else by the type of the incident (A41). */
public final class FailoverTarget {
    private final Asked table;

    /** @param table DT-22; null where the policy is older than that table, and then no failover is defined */
    public FailoverTarget(@Nullable DecisionTable table) {
        this.table = new Asked("DT-22", table);
    }

    /** @param strategy null where none is decided yet */
    public Ruling<Failover> of(@Nullable Strategy strategy, IncidentType type, Instant asOf) {
        Optional<RowHit> row = keys(strategy, type)
                .flatMap(key -> table.row(key, asOf).stream())
                .findFirst();
        return new Ruling<>(
                row.<Failover>map(FailoverTarget::target).orElse(NoFailover.DEFINED),
                table.reasons(row.stream().toList(), List.of()));
    }

    /** The table and what it is shown. */
    public List<Consulted> consulted(@Nullable Strategy strategy, IncidentType type) {
        return table.consulted(keys(strategy, type).<Object>map(Lookup::new).toList());
    }

    /** What the failover of a strategy cannot do. */
    Optional<String> limitation(Strategy strategy, Instant asOf) {
        return table.row(strategy.toString(), asOf).map(FailoverTarget::target).map(FailoverTo::limitation);
    }

    private static Stream<String> keys(@Nullable Strategy strategy, IncidentType type) {
        return Stream.concat(Stream.ofNullable(strategy), Stream.of(type)).map(Object::toString);
    }

    private static FailoverTo target(RowHit hit) {
        return new FailoverTo(
                hit.row().output("target", String.class).orElseThrow(),
                hit.row().output("limitation", String.class).orElseThrow(),
                Asked.several(hit.row(), "steps").stream().map(Values::text).toList());
    }
}
