package org.standingorders.rule;

import java.util.List;
import org.standingorders.table.DecisionTable;

/**
 * A table that a decision point asked, with everything the table was shown: what the rows that did not match are held
 * against when somebody asks why.
 *
 * @param subjects given or derived by rules
 */
public record Consulted(DecisionTable table, List<Object> subjects) {
    public Consulted {
        subjects = List.copyOf(subjects);
    }
}
