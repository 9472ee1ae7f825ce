package org.standingorders.mitigate;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.rule.Consulted;
import org.standingorders.rule.Lookup;
import org.standingorders.rule.RowHit;
import org.standingorders.rule.Ruling;
import org.standingorders.rule.Severity;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Row;
import org.standingorders.table.Values;

/** The controlled shutdown (DT-23): limits, names and messages are the table's, the order is the methodology's. */
public final class Shutdown {
    private static final String AFTER = "after";

    private final Asked table;

    /** @param table DT-23; null where the policy is older than that table, and then there are no steps */
    public Shutdown(@Nullable DecisionTable table) {
        this.table = new Asked("DT-23", table);
    }

    public Ruling<ShutdownPlan> plan(Instant asOf) {
        List<ShutdownPlan.Step> steps = Stream.of(ShutdownAction.values())
                .flatMap(action -> row(action, asOf).map(row -> step(action, row)).stream())
                .toList();
        String nextAction = row(AFTER, asOf)
                .flatMap(row -> row.output("message", String.class))
                .orElse(null);
        List<RowHit> hits =
                keys().flatMap(key -> table.row(key.toString(), asOf).stream()).toList();
        return new Ruling<>(new ShutdownPlan(steps, nextAction), table.reasons(hits, List.of()));
    }

    /** The table and what it is shown. */
    public List<Consulted> consulted() {
        return table.consulted(
                keys().<Object>map(key -> new Lookup(key.toString())).toList());
    }

    private static Stream<Object> keys() {
        return Stream.concat(Stream.of(ShutdownAction.values()), Stream.of(AFTER));
    }

    private Optional<Row> row(Object key, Instant asOf) {
        return table.row(key.toString(), asOf).map(RowHit::row);
    }

    private static ShutdownPlan.Step step(ShutdownAction action, Row row) {
        return new ShutdownPlan.Step(
                action,
                row.output("seconds", BigDecimal.class)
                        .map(BigDecimal::intValueExact)
                        .orElse(null),
                row.output("message", String.class).orElse(null),
                row.output("backup_name", String.class).orElse(null),
                Asked.several(row, "services").stream().map(Values::text).toList(),
                row.output("severity", Severity.class).orElse(null),
                row.output("eta", String.class).orElse(null));
    }
}
