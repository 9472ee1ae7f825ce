package org.standingorders.flow;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.standingorders.decide.ApprovalNeed;
import org.standingorders.decide.Plan;
import org.standingorders.incident.Approval;
import org.standingorders.incident.ApprovalEvent.ApprovalAsked;
import org.standingorders.incident.ApprovalEvent.ApprovalPassedOn;
import org.standingorders.incident.ApprovalId;
import org.standingorders.incident.Incident;
import org.standingorders.incident.Recorded;
import org.standingorders.incident.Stamp;
import org.standingorders.incident.Told;
import org.standingorders.rule.HouseRules;
import org.standingorders.rule.Limit;
import org.standingorders.rule.Role;

/** Asks people whether a plan may be carried out, and asks the next when they do not answer (A42, DT-15). */
final class Approving {
    private final HouseRules house;
    private final Calling calling;

    Approving(HouseRules house, Calling calling) {
        this.house = house;
        this.calling = calling;
    }

    void ask(Turn turn, Incident incident) {
        Recorded<Plan> plan = Objects.requireNonNull(incident.card().response().plan());
        List<Told> told = call(turn, incident, need(plan).approvers());
        Stamp stamp = new Stamp(turn.now(), plan.actor(), plan.id(), List.of());
        turn.happen(incident.id(), new ApprovalAsked(stamp, approval(turn, plan, told), told));
    }

    private static ApprovalNeed need(Recorded<Plan> plan) {
        return Objects.requireNonNull(plan.answer().approval());
    }

    private Approval approval(Turn turn, Recorded<Plan> plan, List<Told> told) {
        ApprovalNeed need = need(plan);
        return new Approval(
                new ApprovalId(turn.newId()),
                1,
                plan.id(),
                plan.answer().strategy(),
                plan.answer().action(),
                need.approvers(),
                need.next(),
                plan.actor(),
                turn.now(),
                answerBy(turn, need, 1),
                Approval.State.PENDING,
                Approval.notices(told),
                null,
                null,
                null);
    }

    /** Nobody answered; once the next ones have been asked, all of them are asked again, after ever longer pauses. */
    void passTime(Turn turn, Incident incident, Approval asked) {
        if (asked.expiresAt().isAfter(turn.now())) {
            return;
        }
        int times = asked.times() + 1;
        Instant until = answerBy(turn, need(Acting.plan(incident)), times);
        List<Role> roles = asked.next().isEmpty() ? asked.roles() : asked.next();
        List<Told> told = call(turn, incident, roles);
        turn.happen(incident.id(), new ApprovalPassedOn(Stamp.service(turn.now()), until, told, times));
    }

    private Instant answerBy(Turn turn, ApprovalNeed need, int times) {
        return turn.now().plus(need.patience(times, house.limit(Limit.ASK_AGAIN, turn.now())));
    }

    private List<Told> call(Turn turn, Incident incident, List<Role> roles) {
        return calling.call(turn, incident, Errand.APPROVAL, roles);
    }
}
