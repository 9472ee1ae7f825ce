package org.standingorders.table;

import java.util.List;

/** How a case came out; without problems it passed. */
public record CaseResult(Case tested, List<RowId> rows, List<String> problems) {

    public CaseResult {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    public boolean passed() {
        return problems.isEmpty();
    }
}
