package org.standingorders.incident;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.standingorders.decide.Plan;
import org.standingorders.fact.Evidence;
import org.standingorders.fact.Fact;
import org.standingorders.observe.Observation;
import org.standingorders.orient.CauseFinding;
import org.standingorders.orient.Orientation;

/** What the response has seen and understood, and what it means to do. */
public sealed interface OodaEvent extends IncidentEvent {

    /**
     * The state of things was gathered (S22 to S27).
     *
     * @param boxEnds when the first time box of the response ends; null when it has none, or was begun before
     */
    record Observed(
            Stamp stamp, Observation observation, @Nullable Instant boxEnds) implements OodaEvent {
        @Override
        public Incident applyTo(@Nullable Incident before) {
            return Moves.from(Status.OBSERVING, Status.ORIENTING, before, this::record);
        }

        private ResponseDraft record(ResponseDraft draft) {
            draft.observed(Moves.recorded(stamp, null, null, observation));
            return boxEnds == null ? draft : draft.boxes(boxes -> boxes.with(List.of(), boxEnds));
        }

        @Override
        public String sentence() {
            return "Observed: " + observation.affectedServices().size() + " affected services, "
                    + observation.changes().size() + " recent changes, "
                    + observation.errors().size()
                    + " recent errors, user impact " + observation.impact().severity();
        }
    }

    /**
     * It was understood, as far as it can be (S29 to S34).
     *
     * @param because why again; null the first time
     */
    record Oriented(
            Stamp stamp, Orientation orientation, @Nullable String because) implements OodaEvent {
        @Override
        public Incident applyTo(@Nullable Incident before) {
            Recorded<Observation> seen = Moves.response(before).observation();
            DecisionId parent = seen == null ? null : seen.id();
            return Moves.from(
                    Status.ORIENTING,
                    Status.DECIDING,
                    before,
                    draft -> draft.oriented(Moves.recorded(stamp, parent, because, orientation)));
        }

        @Override
        public String sentence() {
            return "Oriented: " + orientation.failureMode() + ", suspected root cause "
                    + orientation.suspected() + (orientation.contested() ? ", contested" : "")
                    + (because == null ? "" : "; again, as " + because);
        }
    }

    /**
     * A plan was made (S35 to S42).
     *
     * @param because why again; null the first time
     */
    record Planned(Stamp stamp, Plan plan, @Nullable String because) implements OodaEvent {
        @Override
        public Incident applyTo(@Nullable Incident before) {
            Recorded<Orientation> orientation = Moves.response(before).orientation();
            DecisionId parent = orientation == null ? null : orientation.id();
            return Moves.stay(before, draft -> draft.planned(Moves.recorded(stamp, parent, because, plan)));
        }

        @Override
        public String sentence() {
            return "Decided: " + plan.strategy() + ". " + plan.action() + " ("
                    + plan.expected().label() + ")"
                    + (plan.approval() == null ? "" : ". It needs approval")
                    + (because == null ? "" : ". Again, as " + because);
        }
    }

    /** A person takes a strategy directly; its risks, approval and recovery point are decided all the same. */
    record StrategyTaken(Stamp stamp, Taken taken) implements OodaEvent {
        @Override
        public Incident applyTo(@Nullable Incident before) {
            return Moves.to(Status.DECIDING, before, draft -> draft.taken(taken));
        }

        @Override
        public String sentence() {
            return Fold.because("Strategy taken directly, " + taken.strategy(), taken.reason());
        }
    }

    /** A person says what is the cause, or what is not. */
    record CauseJudged(Stamp stamp, CauseFinding finding, String reason) implements OodaEvent {
        @Override
        public Incident applyTo(@Nullable Incident before) {
            return Moves.stay(before, draft -> draft.finding(finding));
        }

        @Override
        public String sentence() {
            return Fold.because(
                    "Cause " + finding.cause() + (finding.confirmed() ? " confirmed" : " rejected"), reason);
        }
    }

    /** A person gives evidence (DT-10). */
    record EvidenceGiven(Stamp stamp, Fact evidence) implements OodaEvent {
        @Override
        public Incident applyTo(@Nullable Incident before) {
            return Moves.stay(before, draft -> draft.evidence(evidence));
        }

        @Override
        public String sentence() {
            Evidence given = (Evidence) evidence.reading();
            return "Evidence " + given.key() + " is " + given.value().name().toLowerCase(Locale.ROOT)
                    + (given.note() == null ? "" : ": " + given.note());
        }
    }

    /**
     * A time box of the response is over (DT-07); nothing stops for that.
     *
     * @param minutes since the response began
     * @param overrun phases that should have ended by now
     * @param unclear whether no cause has been found for too long
     * @param next when the next box ends; null when none does
     */
    record BoxEnded(
            Stamp stamp,
            long minutes,
            List<Phase> overrun,
            boolean unclear,
            @Nullable Instant next,
            List<Told> told) implements OodaEvent {
        public BoxEnded {
            overrun = List.copyOf(overrun);
            told = List.copyOf(told);
        }

        @Override
        public Incident applyTo(@Nullable Incident before) {
            return Moves.stay(before, draft -> draft.boxes(boxes -> boxes.with(overrun, next)));
        }

        @Override
        public String sentence() {
            String kept = overrun.isEmpty()
                    ? "as planned"
                    : "longer than planned: "
                            + overrun.stream().map(Phase::toString).collect(Collectors.joining(", "));
            return minutes + " minutes into the response: " + kept + (unclear ? "; no cause is suspected yet" : "")
                    + Told.nobody(told);
        }
    }

    /** A person ticked an item of the checklist. */
    record Ticked(Stamp stamp, Tick tick, String item) implements OodaEvent {
        @Override
        public Incident applyTo(@Nullable Incident before) {
            return Moves.stay(before, draft -> draft.ticked(tick));
        }

        @Override
        public String sentence() {
            String what = tick.applicable() ? "Checklist: " + item : "Checklist, does not apply: " + item;
            return tick.reason() == null ? what : Fold.because(what, tick.reason());
        }
    }
}
