package org.standingorders.incident;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.act.Execution;
import org.standingorders.act.ExecutionId;
import org.standingorders.act.StepName;
import org.standingorders.act.Waiver;
import org.standingorders.decide.Plan;
import org.standingorders.decide.Tried;
import org.standingorders.fact.Fact;
import org.standingorders.observe.Observation;
import org.standingorders.orient.CauseFinding;
import org.standingorders.orient.Orientation;
import org.standingorders.rule.Strategy;
import org.standingorders.verify.Progress;

/**
 * What the response to an incident has come to: seen, understood, decided, done.
 *
 * @param answered the questions before it, oldest first
 * @param evidence that people gave, the last of each key
 * @param findings of people about causes
 * @param blocked the plan that two people may let go on without a recovery point; null where none is
 * @param taken the strategy that a person took directly and that is not decided on yet; null when none
 * @param tried what was tried or refused, in that order
 * @param executions by number
 * @param verification how far that of the last execution has come
 * @param lookAt when time alone concerns the approval, the step or the verification; null when it does not
 * @param boxes how the time boxes of DT-07 stand
 * @param quietSince when it had been watched long enough without recurrence; null before
 * @param ticks of the checklist, by people
 * @param duties what people must do because of it
 */
public record Response(
        @Nullable Recorded<Observation> observation,
        @Nullable Recorded<Orientation> orientation,
        @Nullable Recorded<Plan> plan,
        @Nullable Approval approval,
        List<Approval> answered,
        List<Fact> evidence,
        List<CauseFinding> findings,
        @Nullable Blocked blocked,
        @Nullable Taken taken,
        List<Tried> tried,
        List<Execution> executions,
        Progress verification,
        @Nullable Instant lookAt,
        Boxes boxes,
        @Nullable Instant quietSince,
        List<Tick> ticks,
        Obligations duties) {
    public static final Response NONE = new Response(
            null,
            null,
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            null,
            null,
            List.of(),
            List.of(),
            Progress.NONE,
            null,
            Boxes.NONE,
            null,
            List.of(),
            Obligations.NONE);

    public Response {
        answered = List.copyOf(answered);
        evidence = List.copyOf(evidence);
        findings = List.copyOf(findings);
        tried = List.copyOf(tried);
        executions = List.copyOf(executions);
        ticks = List.copyOf(ticks);
    }

    /** The last execution; empty before there is one. */
    public Optional<Execution> execution() {
        return executions.isEmpty() ? Optional.empty() : Optional.of(executions.get(executions.size() - 1));
    }

    public Optional<Execution> execution(ExecutionId id) {
        return executions.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** The execution that has not ended. */
    public Optional<Execution> open() {
        return execution().filter(one -> !one.ended());
    }

    public Optional<Approval> pending() {
        return Optional.ofNullable(approval).filter(Approval::pending);
    }

    /** Whether a shutdown stopped services that no restart has brought back since (DT-23). */
    public boolean stopped() {
        boolean stopped = false;
        for (Execution one : executions) {
            boolean back = one.strategy() == Strategy.RESTART && one.state() == Execution.State.SUCCEEDED;
            stopped = one.mayHaveDone(StepName.STOP_SERVICE) || stopped && !back;
        }
        return stopped;
    }

    /**
     * The strategy that a person takes directly; also once it was planned, as long as it was neither denied nor carried out:
     * then what was prepared for it has changed, and not what is wanted.
     */
    public Optional<Taken> wanted() {
        Recorded<Plan> last = plan;
        if (taken != null || last == null || last.actor().equals(Actor.SYSTEM)) {
            return Optional.ofNullable(taken);
        }
        boolean understoodAlike = orientation != null && orientation.id().equals(last.parent());
        return understoodAlike && asked(last.id()) && notBegunSince(last.at())
                ? Optional.of(new Taken(last.answer().strategy(), last.actor(), "as before"))
                : Optional.empty();
    }

    private boolean asked(DecisionId decision) {
        return approval != null && approval.plan().equals(decision) && approval.state() != Approval.State.DENIED;
    }

    private boolean notBegunSince(Instant instant) {
        return executions.stream().allMatch(one -> one.orderedAt().isBefore(instant));
    }

    /** The question that a notice asks, however it stands by now; empty when it asks none. */
    public Optional<Approval> question(NoticeId notice) {
        return Stream.concat(answered.stream(), Stream.ofNullable(approval))
                .filter(one -> one.notices().contains(notice))
                .findFirst();
    }

    /** Whether people hold some cause for the root; of several findings about one the last counts. */
    public boolean causeConfirmed() {
        return findings.stream()
                .collect(Collectors.toMap(CauseFinding::cause, CauseFinding::confirmed, (earlier, later) -> later))
                .containsValue(true);
    }

    /** What a person said of an item of the checklist. */
    public Optional<Tick> tick(String item) {
        return ticks.stream().filter(one -> one.item().equals(item)).findFirst();
    }

    /** Why it goes on without a recovery point; empty where it does not. */
    public Optional<Waiver> waiver() {
        return Optional.ofNullable(blocked).map(Blocked::waiver);
    }

    /** Whether nobody need be asked any more before its plan is carried out. */
    public boolean mayGoOn() {
        return granted() || waiver().isPresent();
    }

    /** Whether its plan was approved and not carried out yet: an approval is of one plan, and carries it out once. */
    private boolean granted() {
        Approval given = approval;
        return given != null
                && given.state() == Approval.State.GRANTED
                && taken == null
                && notBegunSince(given.answered());
    }

    /** What is remembered of the last thing that was done when it had helped and the trouble is back. */
    Optional<Tried> recurred() {
        return execution()
                .filter(one -> one.strategy().mutating() && one.state() == Execution.State.SUCCEEDED)
                .map(one -> new Tried(one.strategy(), one.target(), Tried.Result.RECURRED));
    }

    /** The earliest instant at which time alone concerns it. */
    Optional<Instant> wakesAt() {
        return Stream.of(lookAt, boxes.nextAt()).filter(Objects::nonNull).min(Comparator.naturalOrder());
    }

    ResponseDraft edit() {
        return new ResponseDraft(this);
    }
}
