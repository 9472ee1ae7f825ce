package org.standingorders.rule.check;

import java.util.List;
import org.standingorders.table.Finding;
import org.standingorders.table.Row;

/** Tables that must have an answer for everything end with a row without conditions. */
final class ElseCheck {
    private ElseCheck() {}

    static List<Finding> of(Rows rows) {
        boolean answered = !rows.complete() || rows.inForce().anyMatch(Row::catchAll);
        return answered
                ? List.of()
                : List.of(Finding.error(
                        rows.firstNotInForce().anchor(),
                        "NO_ELSE",
                        "The table (" + rows.table().id() + ") must have a row for everything else.",
                        "Add a last row without conditions, called ELSE."));
    }
}
