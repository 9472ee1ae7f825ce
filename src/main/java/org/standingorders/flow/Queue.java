package org.standingorders.flow;

import java.util.Comparator;
import java.util.List;
import org.standingorders.act.Execution;
import org.standingorders.incident.Incident;

/** One mutating execution runs in a program at a time, the gravest incident's first (A50). */
final class Queue {
    private static final Comparator<Incident> GRAVEST_FIRST = Comparator.<Incident, Integer>comparing(
                    incident -> incident.card().severity().ordinal())
            .thenComparing(incident -> Acting.execution(incident).orderedAt())
            .thenComparing(incident -> incident.id().toString());

    private Queue() {}

    /** What runs goes on; what waits may begin when nothing runs and nothing graver waits. */
    static boolean mayGoOn(Turn turn, Incident incident, Execution execution) {
        if (execution.running() || !execution.strategy().mutating()) {
            return true;
        }
        List<Incident> others = turn.incidents().stream().filter(Queue::mutates).toList();
        return others.stream().noneMatch(one -> Acting.execution(one).running())
                && others.stream().min(GRAVEST_FIRST).filter(incident::equals).isPresent();
    }

    private static boolean mutates(Incident incident) {
        return incident.card()
                .response()
                .open()
                .filter(open -> open.strategy().mutating())
                .isPresent();
    }
}
