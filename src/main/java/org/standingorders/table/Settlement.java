package org.standingorders.table;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The answer of a table once its hit policy has been applied; the hits stand in the order of the table. */
public sealed interface Settlement {

    List<Hit> hits();

    /** The hits that answer; none means that no row matched, which is an answer too. */
    record Settled(List<Hit> hits) implements Settlement {
        public Settled {
            hits = List.copyOf(hits);
        }
    }

    /** Two rows of a {@link HitPolicy#UNIQUE} table matched: the table is wrong and nothing may be decided by it. */
    record Conflict(TableId table, List<Hit> hits) implements Settlement {
        public Conflict {
            hits = List.copyOf(hits);
        }

        /** The conflict in one sentence that names the rows. */
        public String sentence() {
            return "Only one row of " + table + " may match, but the rows "
                    + hits.stream()
                            .map(hit ->
                                    hit.row().id().value() + " (" + hit.row().anchor() + ")")
                            .distinct()
                            .collect(Collectors.joining(" and "))
                    + " both do.";
        }
    }

    static Settlement of(DecisionTable table, List<Hit> hits) {
        var ordered = hits.stream()
                .sorted(Comparator.comparingInt(hit -> hit.row().anchor().row()))
                .toList();
        return switch (table.shape().hitPolicy()) {
            case COLLECT -> new Settled(ordered);
            case FIRST -> new Settled(ordered.stream().limit(1).toList());
            case PRIORITY -> new Settled(highest(table.shape().outputs().get(0), ordered));
            case UNIQUE -> only(table.id(), withoutElse(ordered));
        };
    }

    private static Settlement only(TableId table, List<Hit> hits) {
        return hits.stream().map(hit -> hit.row().id()).distinct().count() > 1
                ? new Conflict(table, hits)
                : new Settled(hits);
    }

    /** The row for everything else answers only if no other row does. */
    private static List<Hit> withoutElse(List<Hit> hits) {
        var others =
                hits.stream().filter(hit -> !hit.row().id().marksCatchAll()).toList();
        return others.isEmpty() ? hits : others;
    }

    private static List<Hit> highest(Output ranking, List<Hit> hits) {
        var ranks = ((Choice) ranking.type()).options();
        Function<Hit, Integer> rank = hit -> ranks.indexOf(hit.row().outputs().get(ranking.name()));
        var top = hits.stream().map(rank).max(Comparator.naturalOrder()).orElse(-1);
        return hits.stream().filter(hit -> rank.apply(hit).equals(top)).toList();
    }
}
