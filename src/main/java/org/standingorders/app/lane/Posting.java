package org.standingorders.app.lane;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.standingorders.adapter.pg.NewFact;
import org.standingorders.desk.MappedSignal;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.fact.FactProblem;

/**
 * The facts of one request, ready to be stored.
 *
 * @param facts no id twice
 * @param posted the ids in the order posted, repeats included
 * @param problems ids that the request gives to two different facts
 */
record Posting(List<NewFact> facts, List<FactId> posted, List<FactProblem> problems) {

    static Posting of(List<Fact> facts) {
        Map<FactId, NewFact> distinct = new LinkedHashMap<>();
        List<FactId> posted = facts.stream().map(Fact::id).toList();
        List<FactProblem> problems = new ArrayList<>();
        for (Fact each : facts) {
            NewFact fact = NewFact.of(each);
            NewFact first = distinct.putIfAbsent(each.id(), fact);
            if (first != null && !first.sameAs(fact)) {
                problems.add(TakenId.problem(each.id(), posted));
            }
        }
        return new Posting(List.copyOf(distinct.values()), posted, problems);
    }

    /** The same alert twice in one delivery is one alert. */
    static List<MappedSignal> distinct(List<MappedSignal> signals) {
        Map<Object, MappedSignal> byId = new LinkedHashMap<>();
        signals.forEach(each -> byId.putIfAbsent(each.id(), each));
        return List.copyOf(byId.values());
    }
}
