package org.standingorders.incident;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.standingorders.decide.Tried;

/** Whether a plan may be carried out, as people are asked and answer. */
public sealed interface ApprovalEvent extends IncidentEvent {

    /** People were asked whether the plan may be carried out. */
    record ApprovalAsked(Stamp stamp, Approval approval, List<Told> told) implements ApprovalEvent {
        public ApprovalAsked {
            told = List.copyOf(told);
        }

        @Override
        public Incident applyTo(@Nullable Incident before) {
            return Moves.to(
                    Status.AWAITING_APPROVAL,
                    before,
                    draft -> draft.asked(approval).lookAt(approval.expiresAt()));
        }

        @Override
        public String sentence() {
            return "Approval asked of " + roles(told) + " for " + approval.strategy() + ": " + approval.action()
                    + Told.nobody(told);
        }
    }

    /**
     * Nobody answered in time, so that the next ones are asked as well, or all again; no answer is no yes.
     *
     * @param times how often people have now been asked; null in old records
     */
    record ApprovalPassedOn(
            Stamp stamp,
            Instant expiresAt,
            List<Told> told,
            @Nullable Integer times) implements ApprovalEvent {
        public ApprovalPassedOn {
            told = List.copyOf(told);
        }

        @Override
        public Incident applyTo(@Nullable Incident before) {
            return Moves.stay(
                    before,
                    draft -> draft.approval(asked -> asked.passedOn(expiresAt, told))
                            .lookAt(expiresAt));
        }

        @Override
        public String sentence() {
            return "Nobody answered; approval now asked of " + roles(told)
                    + (times == null ? "" : " (asked " + times + " times by now)") + Told.nobody(told);
        }
    }

    /** Somebody who may has said yes. */
    record ApprovalGranted(Stamp stamp, @Nullable String reason) implements ApprovalEvent {
        @Override
        public Incident applyTo(@Nullable Incident before) {
            return Moves.to(
                    Status.DECIDING,
                    before,
                    draft -> draft.approval(asked -> asked.answered(Approval.State.GRANTED, stamp, reason))
                            .lookAt(null));
        }

        @Override
        public String sentence() {
            return "Approved by " + stamp.actor().name() + (reason == null ? "" : ": " + reason);
        }
    }

    /** Somebody who may has said no: the strategy is not proposed again (S46, DT-16). */
    record ApprovalDenied(Stamp stamp, Tried refused, String reason) implements ApprovalEvent {
        @Override
        public Incident applyTo(@Nullable Incident before) {
            return Moves.to(
                    Status.DECIDING,
                    before,
                    draft -> draft.approval(asked -> asked.answered(Approval.State.DENIED, stamp, reason))
                            .tried(refused)
                            .lookAt(null));
        }

        @Override
        public String sentence() {
            return Fold.because("Denied by " + stamp.actor().name() + ", aborted", reason);
        }
    }

    /** The plan that people were asked about is no longer wanted. */
    record ApprovalWithdrawn(Stamp stamp, String reason) implements ApprovalEvent {
        @Override
        public Incident applyTo(@Nullable Incident before) {
            return Moves.from(
                    Status.AWAITING_APPROVAL,
                    Status.DECIDING,
                    before,
                    draft -> draft.approval(asked -> asked.answered(Approval.State.WITHDRAWN, stamp, reason))
                            .lookAt(null));
        }

        @Override
        public String sentence() {
            return Fold.because("The request for approval is withdrawn", reason);
        }
    }

    private static String roles(List<Told> told) {
        return told.stream().map(one -> one.role().name()).distinct().collect(Collectors.joining(", "));
    }
}
