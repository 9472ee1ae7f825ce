package org.standingorders.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.FactId;
import org.standingorders.table.CellCheck;

/**
 * Why a decision came out as it did. The same value goes to the log, the API and the explanation.
 *
 * @param rule {@code ESC-001} for a hand-written rule, {@code DT-05/X2} for a row, {@code NO_MATCH} for none
 * @param cells the row's conditions, each with the value it was met by
 */
public record Reason(
        String rule, @Nullable String table, @Nullable String row, List<CellCheck> cells, List<FactId> factIds) {
    public Reason {
        cells = List.copyOf(cells);
        factIds = List.copyOf(factIds);
    }

    /** That no row matched is a reason too. */
    public static Reason noMatch(String table, List<FactId> factIds) {
        return new Reason("NO_MATCH", table, null, List.of(), factIds);
    }
}
