package org.standingorders.flow;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.decide.Plan;
import org.standingorders.decide.Tried;
import org.standingorders.incident.Approval;
import org.standingorders.incident.ApprovalEvent.ApprovalDenied;
import org.standingorders.incident.ApprovalEvent.ApprovalGranted;
import org.standingorders.incident.ApprovalId;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentEvent;
import org.standingorders.incident.Stamp;
import org.standingorders.rule.HouseRules;
import org.standingorders.rule.Role;

/** An answer to a question whether something may be done; racing answers settle once. */
public sealed interface ApprovalRequest extends ActRequest {
    ApprovalId approval();

    Approver by();

    /** The question, if it is still open. */
    default Optional<Approval> asked(Incident incident) {
        return incident.card().response().pending().filter(one -> one.id().equals(approval()));
    }

    /** The question as it stands; empty when another one has taken its place. */
    default Optional<Approval> known(Incident incident) {
        return Optional.ofNullable(incident.card().response().approval())
                .filter(one -> one.id().equals(approval()));
    }

    @Override
    default Refusal refusal(Incident incident) {
        return asked(incident)
                .map(one -> new Refusal(Refusal.Kind.NOT_ALLOWED, by().objection(one)))
                .orElseGet(() -> new Refusal(Refusal.Kind.WRONG_STATE, whyNot(incident)));
    }

    @Override
    default String whyNot(Incident incident) {
        return known(incident)
                .map(one -> "It has been answered already: " + one.state() + ".")
                .orElse("It is no longer the question.");
    }

    /**
     * Who answers a question whether something may be done.
     *
     * @param roles that they hold
     * @param every whether they may answer for every role
     * @param alone whether nobody else could answer; only then may who asked answer as well
     */
    record Approver(List<Role> roles, boolean every, boolean alone) {
        private static final String OWN = "Who asks for an approval cannot give it while somebody else can.";

        public Approver {
            roles = List.copyOf(roles);
        }

        boolean may(Approval asked, Stamp stamp) {
            return holds(asked) && (alone || !asked.requestedBy().equals(stamp.actor()));
        }

        private boolean holds(Approval asked) {
            return every || roles.stream().anyMatch(asked.roles()::contains);
        }

        String objection(Approval asked) {
            return holds(asked) ? OWN : "Only who is " + names(asked.roles()) + " may answer; this key is not.";
        }

        private static String names(List<Role> roles) {
            return roles.stream()
                    .map(Role::name)
                    .reduce((all, one) -> all + " or " + one)
                    .orElse("nobody");
        }
    }

    record Grant(ApprovalId approval, Approver by, @Nullable String reason) implements ApprovalRequest {
        @Override
        public Optional<IncidentEvent> ask(Incident incident, Stamp stamp, HouseRules house) {
            return asked(incident).filter(one -> by.may(one, stamp)).map(one -> new ApprovalGranted(stamp, reason));
        }
    }

    record Deny(ApprovalId approval, Approver by, String reason) implements ApprovalRequest {
        @Override
        public Optional<IncidentEvent> ask(Incident incident, Stamp stamp, HouseRules house) {
            return asked(incident)
                    .filter(one -> by.may(one, stamp))
                    .map(one -> new ApprovalDenied(stamp, refused(incident, one), reason));
        }

        private static Tried refused(Incident incident, Approval asked) {
            return new Tried(asked.strategy(), target(incident), Tried.Result.DENIED);
        }

        private static @Nullable String target(Incident incident) {
            return Optional.ofNullable(incident.card().response().plan())
                    .map(plan -> plan.answer())
                    .map(Plan::target)
                    .orElse(null);
        }
    }
}
