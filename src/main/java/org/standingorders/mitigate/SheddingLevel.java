package org.standingorders.mitigate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Level;
import org.standingorders.rule.Consulted;
import org.standingorders.rule.Lookup;
import org.standingorders.rule.RowHit;
import org.standingorders.rule.Ruling;
import org.standingorders.table.DecisionTable;

/** What is suspended at a defense level, and whether that is carried out or only computed (DT-20). */
public final class SheddingLevel {
    private final Asked table;

    /** @param table DT-20; null where the policy is older than that table, and then nothing is suspended */
    public SheddingLevel(@Nullable DecisionTable table) {
        this.table = new Asked("DT-20", table);
    }

    public Ruling<Shedding> at(Level level, Instant asOf) {
        Optional<RowHit> row = table.row(level.name(), asOf);
        return new Ruling<>(
                row.map(hit -> shedding(level, hit)).orElse(new Shedding(level, List.of(), SheddingMode.NONE)),
                table.reasons(row.stream().toList(), List.of()));
    }

    /** The table and what it is shown. */
    public List<Consulted> consulted(Level level) {
        return table.consulted(List.of(new Lookup(level.name())));
    }

    private static Shedding shedding(Level level, RowHit row) {
        return new Shedding(
                level,
                Asked.several(row.row(), "suspend").stream()
                        .map(Activity.class::cast)
                        .sorted()
                        .toList(),
                row.row().output("mode", SheddingMode.class).orElseThrow());
    }
}
