package org.standingorders.mitigate;

import static java.util.Comparator.naturalOrder;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.standingorders.fact.AssignmentLoad;
import org.standingorders.fact.Fact;
import org.standingorders.fact.TriState;
import org.standingorders.mitigate.SacrificePlan.Deferral;
import org.standingorders.rule.RowHit;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Row;

/** The rows of DT-19 at one time. */
record Hierarchy(Asked table, Instant asOf) {
    /** Where a rotation that no row names is filed: reduced late, and never to nothing. */
    private static final int UNKNOWN = 3;

    Ranked ranked(Fact fact, AssignmentLoad load) {
        List<RowHit> hits = table.rows(List.of(load), asOf);
        boolean known = !hits.isEmpty();
        List<Row> rows = known
                ? hits.stream().map(RowHit::row).toList()
                : inForce().filter(row -> level(row) == UNKNOWN).toList();
        int filed = rows.stream().mapToInt(Hierarchy::level).min().orElse(UNKNOWN);
        int claimed = Optional.ofNullable(load.hierarchyLevel()).orElse(filed);
        return new Ranked(
                load,
                Math.min(filed, claimed),
                known ? rows.get(0).anchor().row() : Integer.MAX_VALUE,
                minimum(rows, load),
                rows.stream().map(Hierarchy::sacrificable).max(naturalOrder()).orElse(Sacrificable.NO),
                known,
                known && filed != claimed,
                table.reasons(hits, List.of(fact.id())));
    }

    /** Whether critical care is left alone and has its minimum; unknown where one of its rotations has not been read. */
    TriState maintained(List<Ranked> ranked, List<Deferral> deferrals) {
        List<Ranked> critical = ranked.stream().filter(Ranked::critical).toList();
        boolean harmed = critical.stream()
                .anyMatch(one -> one.isShort()
                        || deferrals.stream()
                                .anyMatch(deferral ->
                                        deferral.rotation().equals(one.load().rotation())));
        if (harmed) {
            return TriState.NO;
        }
        return critical.isEmpty() || unread(ranked) ? TriState.UNKNOWN : TriState.YES;
    }

    /** A critical rotation is a row with a minimum; duty hours, a constraint, have none. */
    private boolean unread(List<Ranked> ranked) {
        List<AssignmentLoad> loads = ranked.stream().map(Ranked::load).toList();
        List<Row> read = table.rows(loads, asOf).stream().map(RowHit::row).toList();
        return inForce()
                .filter(row -> level(row) <= Ranked.NEVER_TOUCHED)
                .filter(row -> row.outputs().containsKey("min_coverage"))
                .anyMatch(row -> !read.contains(row));
    }

    private Stream<Row> inForce() {
        DecisionTable rows = table.table();
        return rows == null
                ? Stream.of()
                : rows.rows().stream().filter(row -> row.standing(asOf) == Row.Standing.IN_FORCE);
    }

    private static int level(Row row) {
        return row.output("level", BigDecimal.class).orElseThrow().intValueExact();
    }

    private static int minimum(List<Row> rows, AssignmentLoad load) {
        return rows.stream()
                .flatMap(row -> row.output("min_coverage", BigDecimal.class).stream())
                .map(BigDecimal::intValueExact)
                .reduce(Optional.ofNullable(load.minCoverage()).orElse(0), Math::max);
    }

    private static Sacrificable sacrificable(Row row) {
        return row.output("sacrificable", Sacrificable.class).orElse(Sacrificable.NO);
    }
}
