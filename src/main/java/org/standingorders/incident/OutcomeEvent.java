package org.standingorders.incident;

import org.jspecify.annotations.Nullable;

/** How an incident ends, or comes back. */
public sealed interface OutcomeEvent extends IncidentEvent {
    @Override
    default boolean calms() {
        return true;
    }

    /** Over, by a person's word. */
    record ResolvedBy(Stamp stamp, String reason) implements OutcomeEvent {
        @Override
        public Incident applyTo(@Nullable Incident before) {
            Card done = Fold.card(
                    before,
                    card -> Fold.over(card, Status.RESOLVED, stamp)
                            .times(times -> times.resolved(stamp.at()))
                            .notClearing());
            return new Resolved(done, Status.RESOLVED);
        }

        @Override
        public String sentence() {
            return Fold.because("Resolved", reason);
        }
    }

    /**
     * Not over after all: back to observing, and whoever had acknowledged must do so again. A person who reopens it starts the
     * response by that; a decision does not start what nobody had started (S10). The time boxes begin anew (DT-07), and what
     * had helped is remembered as what did not last.
     */
    record Reopened(Stamp stamp, String reason) implements OutcomeEvent {
        @Override
        public Incident applyTo(@Nullable Incident before) {
            Card again = Fold.card(
                            before,
                            card -> card.times(times -> comeBack(times).severityFrom(stamp.at()))
                                    .response(draft -> draft.quietSince(null).boxes(old -> Boxes.anew(stamp.at())))
                                    .acknowledgedUntil(stamp.at()))
                    .recurred();
            return again.times().responseStartedAt() == null
                    ? new AwaitingActivation(again)
                    : new Responding(again, Status.OBSERVING);
        }

        private Times comeBack(Times times) {
            return stamp.decisionId() == null ? times.responding(stamp.at()) : times.reopened();
        }

        @Override
        public boolean calms() {
            return false;
        }

        @Override
        public String sentence() {
            return Fold.because("Reopened", reason);
        }
    }

    /** Reviewed and done. */
    record ClosedBy(Stamp stamp, String reason) implements OutcomeEvent {
        @Override
        public Incident applyTo(@Nullable Incident before) {
            return Fold.end(before, Status.CLOSED, stamp);
        }

        @Override
        public String sentence() {
            return Fold.because("Closed", reason);
        }
    }

    /** There was no trouble. */
    record MarkedFalseAlarm(Stamp stamp, String reason) implements OutcomeEvent {
        @Override
        public Incident applyTo(@Nullable Incident before) {
            return Fold.end(before, Status.FALSE_ALARM, stamp);
        }

        @Override
        public String sentence() {
            return Fold.because("False alarm", reason);
        }
    }

    /** The same trouble as another incident. */
    record MarkedDuplicate(Stamp stamp, IncidentId of, String reason) implements OutcomeEvent {
        @Override
        public Incident applyTo(@Nullable Incident before) {
            return Fold.end(before, Status.DUPLICATE, stamp);
        }

        @Override
        public String sentence() {
            return Fold.because("Duplicate of incident " + of, reason);
        }
    }
}
