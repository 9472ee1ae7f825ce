package org.standingorders.app.lane;

import java.util.List;
import org.standingorders.fact.FactId;
import org.standingorders.fact.FactProblem;
import org.standingorders.fact.FactProblem.Code;

/** What is said to a sender whose fact's id is taken. */
final class TakenId {
    private TakenId() {}

    /** @param posted the ids of the request, to say which one it is */
    static FactProblem problem(FactId id, List<FactId> posted) {
        String place = posted.size() == 1 ? "" : "/" + posted.lastIndexOf(id);
        return new FactProblem(
                place + "/fact_id",
                Code.INCONSISTENT,
                "The fact_id belongs to another fact. Maybe give each fact an id of its own.");
    }
}
