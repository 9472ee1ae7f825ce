package org.standingorders.incident;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.act.Execution;
import org.standingorders.act.ExecutionId;
import org.standingorders.act.Report;
import org.standingorders.act.Waiver;
import org.standingorders.decide.Tried;
import org.standingorders.rule.Strategy;

/** What is done about an incident; each is about its last execution. */
public sealed interface ActEvent extends IncidentEvent {

    /** The plan is to be carried out, as soon as nothing else is in the program (A50). */
    record ExecutionOrdered(Stamp stamp, Execution execution) implements ActEvent {
        @Override
        public Incident applyTo(@Nullable Incident before) {
            return Moves.to(
                    Status.ACTING, before, draft -> draft.ordered(execution).lookAt(null));
        }

        @Override
        public String sentence() {
            int steps = execution.steps().size();
            String how = steps == 0 ? ", of which nothing can be carried out" : " in " + steps + " step";
            return "Ordered: " + execution.strategy() + how + (steps > 1 ? "s" : "");
        }
    }

    /**
     * A step was given out.
     *
     * @param order what it asks, in words
     * @param deadline after which it must not be begun any more; null where it has none
     * @param remindAt when people are reminded of it; null where they have it themselves
     * @param told who is to do it, where people are
     */
    record StepIssued(
            Stamp stamp,
            int step,
            String order,
            @Nullable Instant deadline,
            @Nullable Instant remindAt,
            List<Told> told)
            implements ActEvent {
        public StepIssued {
            told = List.copyOf(told);
        }

        @Override
        public Incident applyTo(@Nullable Incident before) {
            return Moves.stay(
                    before,
                    draft -> draft.execution(one -> one.issued(step, stamp.at(), deadline))
                            .lookAt(remindAt));
        }

        @Override
        public String sentence() {
            return "Step " + step + ": " + order + Told.asked(told);
        }
    }

    /** No executor takes the step, so that people must. */
    record StepHandedOver(Stamp stamp, int step, String why, List<Told> told) implements ActEvent {
        public StepHandedOver {
            told = List.copyOf(told);
        }

        @Override
        public Incident applyTo(@Nullable Incident before) {
            return Moves.stay(before, draft -> draft.execution(one -> one.handedOver(step)));
        }

        @Override
        public String sentence() {
            return "Step " + step + " is to be done by hand: " + why + Told.asked(told);
        }
    }

    /** It was reported how a step went. */
    record StepReported(Stamp stamp, int step, Report report) implements ActEvent {
        @Override
        public Incident applyTo(@Nullable Incident before) {
            return Moves.stay(before, draft -> {
                draft.execution(one -> one.reported(step, report, stamp.actor().name(), stamp.at()));
                return report.status() == Report.Status.PROGRESS ? draft : draft.lookAt(null);
            });
        }

        @Override
        public String sentence() {
            return report.told("Step " + step + " ");
        }
    }

    /** An executor reported a step that nobody waits for any more: that is noted, and nothing follows from it (A45). */
    record ReportedLate(Stamp stamp, ExecutionId execution, int step, Report report) implements ActEvent {
        @Override
        public Incident applyTo(@Nullable Incident before) {
            String who = stamp.actor().name();
            return Moves.stay(before, draft -> draft.execution(execution, one -> one.reportedLate(step, report, who)));
        }

        @Override
        public String sentence() {
            return report.told(
                    "Reported late by " + stamp.actor().name() + ", nothing follows from it: step " + step + " ");
        }
    }

    /** A step, or the whole, takes longer than expected (A49). */
    record RanLate(Stamp stamp, String what, @Nullable Instant next, List<Told> told) implements ActEvent {
        public RanLate {
            told = List.copyOf(told);
        }

        @Override
        public Incident applyTo(@Nullable Incident before) {
            return Moves.stay(before, draft -> draft.lookAt(next));
        }

        @Override
        public String sentence() {
            return what + Told.nobody(told);
        }
    }

    /** A person wants the plan whose recovery point failed to go on without one; alone, that changes nothing (DT-17). */
    record WaiverAsked(Stamp stamp, Waiver.Word first, Strategy strategy) implements ActEvent {
        @Override
        public Incident applyTo(@Nullable Incident before) {
            return Moves.stay(before, draft -> draft.blocked(Blocked.of(before).said(first)));
        }

        @Override
        public String sentence() {
            return Fold.because(
                    first.by() + " wants to go on with " + strategy
                            + " without a recovery point. Nothing happens until a second person says so too",
                    first.reason());
        }
    }

    /** A second person says so too: the plan is wanted again, and nothing else is asked any more. */
    record RecoveryPointWaived(Stamp stamp, Waiver waiver, Strategy strategy) implements ActEvent {
        private static final String WITHDRAWN = "two people go on without a recovery point";

        @Override
        public Incident applyTo(@Nullable Incident before) {
            Blocked blocked = Blocked.of(before);
            return Moves.to(
                    Status.DECIDING,
                    before,
                    draft -> draft.approval(asked -> asked.withdrawn(stamp, WITHDRAWN))
                            .backTo(blocked.plan(), blocked.failure())
                            .blocked(blocked.waived(waiver))
                            .lookAt(null));
        }

        @Override
        public String sentence() {
            return "Going on with " + strategy + " without a recovery point, by the word of two people. " + waiver;
        }
    }

    /**
     * An execution has ended (S48 to S53).
     *
     * @param next what follows, such as {@code Escalate to next strategy}; null where nothing need
     * @param tried what is remembered of it when the next strategy is chosen; null where it helped
     */
    record ExecutionEnded(
            Stamp stamp,
            Execution.State state,
            String result,
            @Nullable String next,
            @Nullable Tried tried) implements ActEvent {
        @Override
        public Incident applyTo(@Nullable Incident before) {
            Status after = state == Execution.State.SUCCEEDED && tried == null ? Status.RECOVERING : Status.DECIDING;
            Response response = Moves.response(before);
            Execution ended = response.execution().orElseThrow().ended(state, result, stamp.at());
            return Moves.to(after, before, draft -> {
                draft.execution(one -> ended)
                        .blocked(Blocked.by(ended, response))
                        .lookAt(null);
                return tried == null ? draft : draft.tried(tried);
            });
        }

        @Override
        public String sentence() {
            return "Execution " + state + ": " + result + (next == null ? "" : ". " + next);
        }
    }
}
