package org.standingorders.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.standingorders.decide.ApprovalNeed;
import org.standingorders.decide.Plan;
import org.standingorders.incident.Actor;
import org.standingorders.incident.Approval;
import org.standingorders.incident.Incident;
import org.standingorders.incident.OodaEvent.ApprovalAsked;
import org.standingorders.incident.OodaEvent.ApprovalPassedOn;
import org.standingorders.incident.Recorded;
import org.standingorders.incident.Stamp;
import org.standingorders.incident.Told;
import org.standingorders.notice.Occasion;
import org.standingorders.rule.Role;

/** Asks people whether a plan may be carried out, and asks the next when they do not answer (A42, DT-15). */
final class Approving {
    private static final String TIER = "approval";

    private final Calling calling;

    Approving(Calling calling) {
        this.calling = calling;
    }

    void ask(Turn turn, Incident incident) {
        Recorded<Plan> plan = Objects.requireNonNull(incident.card().response().plan());
        ApprovalNeed need = Objects.requireNonNull(plan.answer().approval());
        Actor requestedBy = plan.actor();
        Approval approval = new Approval(
                turn.newApproval(),
                plan.id(),
                plan.answer().strategy(),
                plan.answer().action(),
                need.approvers(),
                need.next(),
                requestedBy,
                turn.now(),
                turn.now().plus(Duration.ofMinutes(need.answerWithinMinutes())),
                Approval.State.PENDING,
                null,
                null,
                null);
        Stamp stamp = new Stamp(turn.now(), requestedBy, plan.id(), List.of());
        turn.happen(incident.id(), new ApprovalAsked(stamp, approval, call(turn, incident, need.approvers())));
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
        return calling.call(turn, incident, Occasion.APPROVAL, TIER, roles);
    }
}
