package org.standingorders.flow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.act.Step;
import org.standingorders.incident.ActEvent.RanLate;
import org.standingorders.incident.Incident;
import org.standingorders.incident.Stamp;
import org.standingorders.incident.Told;
import org.standingorders.incident.VerifyEvent.StayedQuiet;
import org.standingorders.rule.Role;

/** Says that a step takes too long: first a reminder, then that somebody must settle it; only people can call it lost (A49). */
final class Hurrying {
    private final Calling calling;

    Hurrying(Calling calling) {
        this.calling = calling;
    }

    void passTime(Turn turn, Incident incident) {
        Acting.execution(incident)
                .current()
                .filter(step -> step.is(Step.State.ISSUED))
                .ifPresent(step -> late(turn, incident, step));
    }

    /** What was watched long enough may be resolved. */
    void watched(Turn turn, Incident incident) {
        List<Role> hands = Acting.plan(incident).answer().people().hands();
        List<Told> told = calling.call(turn, incident, Errand.WATCHED, hands);
        turn.happen(incident.id(), new StayedQuiet(Stamp.service(turn.now()), told));
    }

    private void late(Turn turn, Incident incident, Step step) {
        Instant deadline = step.deadline();
        boolean last = deadline == null || !deadline.isAfter(turn.now());
        String what = "Step " + step.number() + " takes longer than expected: "
                + step.order().sentence()
                + (last ? ". Say whether it failed, or take the next strategy" : "");
        List<Role> hands = Acting.plan(incident).answer().people().hands();
        List<Told> told = calling.call(turn, incident, Errand.STEP, hands);
        @Nullable Instant next = last ? null : deadline;
        turn.happen(incident.id(), new RanLate(Stamp.service(turn.now()), what, next, told));
    }
}
