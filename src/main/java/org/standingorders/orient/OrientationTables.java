package org.standingorders.orient;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.rule.Consulted;
import org.standingorders.rule.InForce;
import org.standingorders.rule.RowHit;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Row;
import org.standingorders.table.UnaryTest;

/**
 * The tables of an orientation; each is null where the policy is older than it, and then says nothing.
 *
 * @param modes DT-09
 * @param evidence DT-10
 * @param bands DT-11
 * @param radius DT-12
 * @param priors DT-37
 */
public record OrientationTables(
        @Nullable DecisionTable modes,
        @Nullable DecisionTable evidence,
        @Nullable DecisionTable bands,
        @Nullable DecisionTable radius,
        @Nullable DecisionTable priors) {

    /** What may be evidence, by DT-10. */
    List<String> evidenceKeys(Instant asOf) {
        return inForce(evidence, asOf)
                .map(row -> row.tests().get(0))
                .filter(UnaryTest.Equal.class::isInstance)
                .map(test -> (String) ((UnaryTest.Equal) test).value())
                .distinct()
                .toList();
    }

    static Stream<Row> inForce(@Nullable DecisionTable table, Instant asOf) {
        return Stream.ofNullable(table)
                .flatMap(known -> known.rows().stream())
                .filter(row -> row.standing(asOf) == Row.Standing.IN_FORCE);
    }

    /** The rows that answer. */
    static List<RowHit> asked(@Nullable DecisionTable table, Object subject, Instant asOf) {
        return table == null ? List.of() : InForce.asked(table, List.of(subject), asOf);
    }

    /** Every row that matches, whichever answers. */
    static List<RowHit> matching(@Nullable DecisionTable table, Collection<?> subjects, Instant asOf) {
        return table == null
                ? List.of()
                : table.evaluate(subjects, asOf).hits().stream()
                        .map(hit -> new RowHit(table, hit))
                        .toList();
    }

    static Stream<Consulted> shown(@Nullable DecisionTable table, List<? extends Object> subjects) {
        return Stream.ofNullable(table).map(known -> new Consulted(known, List.copyOf(subjects)));
    }
}
