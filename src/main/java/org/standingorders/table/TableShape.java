package org.standingorders.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Everything about a table that its owner may not change; an uploaded table must equal it.
 *
 * @param point the decision point that asks the table, such as {@code escalate}
 * @param owner who decides over the rows, in words
 * @param outputs in a {@link HitPolicy#PRIORITY} table the first is a {@link Choice} in ascending rank
 */
public record TableShape(
        TableId id,
        String title,
        HitPolicy hitPolicy,
        String point,
        String owner,
        List<Condition> conditions,
        List<Output> outputs) {

    public TableShape {
        conditions = List.copyOf(conditions);
        outputs = List.copyOf(outputs);
        if (hitPolicy == HitPolicy.PRIORITY && !(outputs.get(0).type() instanceof Choice)) {
            throw new IllegalArgumentException("The first output of the table (" + id + ") must be a ranked choice.");
        }
    }

    /** The subjects asked about, in the order of their columns. */
    public List<Subject> subjects() {
        var subjects = new LinkedHashSet<Subject>();
        conditions.forEach(condition -> subjects.add(condition.subject()));
        return new ArrayList<>(subjects);
    }
}
