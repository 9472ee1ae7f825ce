package org.standingorders.flow;

import java.time.Duration;
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
import org.standingorders.rule.Role;

/** Asks people whether a plan may be carried out, and asks the next when they do not answer (A42, DT-15). */
final class Approving {
    private final Calling calling;

    Approving(Calling calling) {
        this.calling = calling;
    }

    void ask(Turn turn, Incident incident) {
        Recorded<Plan> plan = Objects.requireNonNull(incident.card().response().plan());
        ApprovalNeed need = Objects.requireNonNull(plan.answer().approval());
        List<Told> told = call(turn, incident, need.approvers());
        Stamp stamp = new Stamp(turn.now(), plan.actor(), plan.id(), List.of());
        turn.happen(incident.id(), new ApprovalAsked(stamp, approval(turn, plan, need, told), told));
    }

    private static Approval approval(Turn turn, Recorded<Plan> plan, ApprovalNeed need, List<Told> told) {
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
                turn.now().plus(Duration.ofMinutes(need.answerWithinMinutes())),
                Approval.State.PENDING,
                Approval.notices(told),
                null,
                null,
                null);
    }

    /** Nobody answered; once the next ones have been asked, all of them are asked again. */
    void passTime(Turn turn, Incident incident, Approval asked) {
        if (asked.expiresAt().isAfter(turn.now())) {
            return;
        }
        Duration patience = Duration.between(asked.askedAt(), asked.expiresAt());
        ApprovalNeed need = Objects.requireNonNull(
                Objects.requireNonNull(incident.card().response().plan())
                        .answer()
                        .approval());
        Duration again = Duration.ofMinutes(need.answerWithinMinutes());
        Instant until = turn.now().plus(patience.compareTo(again) < 0 ? patience : again);
        List<Role> roles = asked.next().isEmpty() ? asked.roles() : asked.next();
        turn.happen(incident.id(), new ApprovalPassedOn(Stamp.service(turn.now()), until, call(turn, incident, roles)));
    }

    private List<Told> call(Turn turn, Incident incident, List<Role> roles) {
        return calling.call(turn, incident, Errand.APPROVAL, roles);
    }
}
