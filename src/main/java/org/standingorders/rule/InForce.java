package org.standingorders.rule;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Row;
import org.standingorders.table.Settlement;

/** Which of the rows that fired count at an instant, and which of those answer. */
public final class InForce {
    private InForce() {}

    /** Whether the row is enabled and within its effective dates. */
    public static boolean at(Instant asOf, RowHit hit) {
        return hit.row().standing(asOf) == Row.Standing.IN_FORCE;
    }

    /**
     * The answering rows of one table by its hit policy.
     *
     * @throws HitPolicyBroken when two rows of a UNIQUE table match
     */
    public static List<RowHit> settled(DecisionTable table, Firing firing, Instant asOf) {
        return answering(
                table,
                table.settle(firing.rows().stream()
                        .filter(hit -> hit.table().id().equals(table.id()))
                        .filter(hit -> at(asOf, hit))
                        .map(RowHit::hit)
                        .toList()));
    }

    /**
     * The answering rows of a table that is asked directly.
     *
     * @throws HitPolicyBroken when two rows of a UNIQUE table match
     */
    public static List<RowHit> asked(DecisionTable table, Collection<?> subjects, Instant asOf) {
        return answering(table, table.evaluate(subjects, asOf).settle());
    }

    private static List<RowHit> answering(DecisionTable table, Settlement settlement) {
        if (settlement instanceof Settlement.Conflict conflict) {
            throw new HitPolicyBroken(conflict.sentence());
        }
        return settlement.hits().stream().map(hit -> new RowHit(table, hit)).toList();
    }
}
