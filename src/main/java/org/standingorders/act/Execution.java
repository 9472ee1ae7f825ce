package org.standingorders.act;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.decide.Plan;
import org.standingorders.rule.Strategy;

/**
 * One carrying out of a plan (S44): its steps in their order, each given out once the one before has ended well.
 *
 * @param number within its incident, from 1
 * @param target the backup, commit or schedule; null where it has none
 * @param beganAt when its first step was given out; null while it waits for its turn (A50)
 * @param result what came of it, in words; null while it runs
 * @param rollbackRequired whether it ended badly after something had been changed (A44)
 */
public record Execution(
        ExecutionId id,
        int number,
        Strategy strategy,
        @Nullable String target,
        List<Step> steps,
        State state,
        Instant orderedAt,
        @Nullable Instant beganAt,
        @Nullable Instant endedAt,
        @Nullable String result,
        boolean rollbackRequired) {
    public Execution {
        steps = List.copyOf(steps);
    }

    /** How it stands. */
    public enum State {
        /** Another one runs in the program (A50). */
        QUEUED,
        RUNNING,
        SUCCEEDED,
        FAILED,
        /** It was carried out, and the trouble stayed (S51). */
        PARTIAL,
        ABORTED;

        /** Lower case, as in JSON. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One that waits for its turn. */
    public static Execution queued(ExecutionId id, int number, Plan plan, List<Order> orders, Instant now) {
        List<Step> steps = IntStream.range(0, orders.size())
                .mapToObj(index -> Step.of(index + 1, orders.get(index)))
                .toList();
        return new Execution(
                id, number, plan.strategy(), plan.target(), steps, State.QUEUED, now, null, null, null, false);
    }

    /** The same without its recovery point, before anything of it is given out. */
    public Execution without(Waiver waiver) {
        return with(
                state, beganAt, steps.stream().map(step -> step.waived(waiver)).toList());
    }

    /** The recovery point that two people went on without; empty where they did not. */
    public Optional<Step> waived() {
        return steps.stream().filter(step -> step.is(Step.State.WAIVED)).findFirst();
    }

    public boolean ended() {
        return state != State.QUEUED && state != State.RUNNING;
    }

    public boolean running() {
        return state == State.RUNNING;
    }

    /** The step that is given out, or that is next; empty when none is left. */
    public Optional<Step> current() {
        return steps.stream().filter(step -> !step.passed()).findFirst();
    }

    public Optional<Step> step(int stepNumber) {
        return steps.stream().filter(step -> step.number() == stepNumber).findFirst();
    }

    /** The step that made it fail; empty while none did. */
    public Optional<Step> failure() {
        return current().filter(step -> step.is(Step.State.FAILED));
    }

    /** Whether it failed as no recovery point could be made (A43). */
    public boolean blocked() {
        return state == State.FAILED
                && failure()
                        .filter(step -> step.order().step() == StepName.RECOVERY_POINT)
                        .isPresent();
    }

    /** Whether somebody is at work on a step of it that changes the scheduler, or prepares that. */
    public boolean underWay() {
        return strategy.mutating() && steps.stream().anyMatch(step -> step.is(Step.State.ISSUED));
    }

    /** Whether everything that comes before its verification is done. */
    public boolean carriedOut() {
        return current().filter(step -> !step.resumes()).isEmpty();
    }

    /** When the last step before its verification ended. */
    public Optional<Instant> carriedOutAt() {
        return steps.stream()
                .filter(step -> !step.resumes() && step.order().step() != StepName.VERIFY)
                .flatMap(step -> Stream.ofNullable(step.endedAt()))
                .max(Instant::compareTo);
    }

    /** Whether maintenance mode is on by it; once it has ended, whether it may be (A53). */
    public boolean keepsMaintenance() {
        boolean on = ended()
                ? mayHaveDone(StepName.MAINTENANCE_ON)
                : ended(StepName.MAINTENANCE_ON).isPresent();
        return on && !leftMaintenance();
    }

    /** Whether it turned maintenance mode off, whoever had turned it on. */
    public boolean leftMaintenance() {
        return ended(StepName.MAINTENANCE_OFF).isPresent();
    }

    /** Minutes from maintenance mode on to off, rounded up (A59); empty where it was never on. */
    public Optional<Long> downtime(Instant now) {
        return ended(StepName.MAINTENANCE_ON).map(on -> {
            Instant off = ended(StepName.MAINTENANCE_OFF).orElse(now);
            return (Duration.between(on, off).toSeconds() + 59) / 60;
        });
    }

    private Optional<Instant> ended(StepName name) {
        return steps.stream()
                .filter(step -> step.order().step() == name && step.is(Step.State.SUCCEEDED))
                .flatMap(step -> Stream.ofNullable(step.endedAt()))
                .findFirst();
    }

    public boolean mayHaveDone(StepName name) {
        return steps.stream().anyMatch(step -> step.order().step() == name && step.mayHaveChanged());
    }

    public boolean mayHaveChanged() {
        return steps.stream().anyMatch(Step::mayHaveChanged);
    }

    public Execution issued(int stepNumber, Instant now, @Nullable Instant deadline) {
        return with(
                State.RUNNING, beganAt == null ? now : beganAt, each(stepNumber, step -> step.issued(now, deadline)));
    }

    public Execution handedOver(int stepNumber) {
        return with(state, beganAt, each(stepNumber, Step::handedOver));
    }

    public Execution reported(int stepNumber, Report report, String who, Instant now) {
        return with(state, beganAt, each(stepNumber, step -> step.reported(report, who, now)));
    }

    /** A report that nobody waits for any more: nothing follows from it. */
    public Execution reportedLate(int stepNumber, Report report, String who) {
        return with(state, beganAt, each(stepNumber, step -> step.reportedLate(report, who)));
    }

    /** What was not given out by then is dropped. */
    public Execution ended(State how, String why, Instant now) {
        boolean badly = how == State.FAILED || how == State.PARTIAL || how == State.ABORTED;
        List<Step> left = steps.stream().map(step -> step.dropped(now)).toList();
        return new Execution(
                id, number, strategy, target, left, how, orderedAt, beganAt, now, why, badly && mayHaveChanged());
    }

    private List<Step> each(int stepNumber, UnaryOperator<Step> change) {
        return steps.stream()
                .map(step -> step.number() == stepNumber ? change.apply(step) : step)
                .toList();
    }

    private Execution with(State how, @Nullable Instant began, List<Step> changed) {
        return new Execution(
                id, number, strategy, target, changed, how, orderedAt, began, endedAt, result, rollbackRequired);
    }
}
