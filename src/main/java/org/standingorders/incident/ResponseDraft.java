package org.standingorders.incident;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.act.Execution;
import org.standingorders.act.ExecutionId;
import org.standingorders.decide.Plan;
import org.standingorders.decide.Tried;
import org.standingorders.fact.Fact;
import org.standingorders.observe.Observation;
import org.standingorders.orient.CauseFinding;
import org.standingorders.orient.Orientation;
import org.standingorders.verify.Progress;

/** The one place where a response is copied with changes; lives only inside {@link IncidentEvent#applyTo}. */
final class ResponseDraft {
    private @Nullable Recorded<Observation> observation;
    private @Nullable Recorded<Orientation> orientation;
    private @Nullable Recorded<Plan> plan;
    private @Nullable Approval approval;
    private List<Approval> answered;
    private List<Fact> evidence;
    private List<CauseFinding> findings;
    private @Nullable Blocked blocked;
    private @Nullable Taken taken;
    private List<Tried> tried;
    private List<Execution> executions;
    private Progress verification;
    private @Nullable Instant lookAt;
    private Boxes boxes;
    private @Nullable Instant quietSince;
    private List<Tick> ticks;
    private Obligations duties;

    ResponseDraft(Response from) {
        observation = from.observation();
        orientation = from.orientation();
        plan = from.plan();
        approval = from.approval();
        answered = from.answered();
        evidence = from.evidence();
        findings = from.findings();
        blocked = from.blocked();
        taken = from.taken();
        tried = from.tried();
        executions = from.executions();
        verification = from.verification();
        lookAt = from.lookAt();
        boxes = from.boxes();
        quietSince = from.quietSince();
        ticks = from.ticks();
        duties = from.duties();
    }

    ResponseDraft observed(Recorded<Observation> latest) {
        observation = latest;
        return this;
    }

    ResponseDraft oriented(Recorded<Orientation> latest) {
        orientation = latest;
        return this;
    }

    ResponseDraft planned(Recorded<Plan> latest) {
        plan = latest;
        taken = null;
        tried = joined(tried, latest.answer().passedOverBeside(tried));
        return blocked(blocked == null ? null : blocked.unsaid());
    }

    ResponseDraft asked(Approval latest) {
        answered = approval == null ? answered : joined(answered, List.of(approval));
        approval = latest;
        return this;
    }

    ResponseDraft approval(UnaryOperator<Approval> change) {
        approval = approval == null ? null : change.apply(approval);
        return this;
    }

    ResponseDraft evidence(Fact given) {
        evidence = Stream.concat(evidence.stream().filter(one -> !one.key().equals(given.key())), Stream.of(given))
                .toList();
        return this;
    }

    ResponseDraft finding(CauseFinding found) {
        findings = joined(findings, List.of(found));
        return this;
    }

    ResponseDraft taken(Taken by) {
        taken = by;
        return this;
    }

    ResponseDraft tried(Tried one) {
        tried = joined(tried, List.of(one));
        return this;
    }

    ResponseDraft ordered(Execution fresh) {
        executions = joined(executions, List.of(fresh));
        verification = Progress.NONE;
        return blocked(null);
    }

    ResponseDraft blocked(@Nullable Blocked now) {
        blocked = now;
        return this;
    }

    ResponseDraft backTo(Recorded<Plan> former, Tried failure) {
        plan = former;
        tried = tried.stream().filter(one -> !one.equals(failure)).toList();
        return this;
    }

    /** Changes the last execution. */
    ResponseDraft execution(UnaryOperator<Execution> change) {
        return execution(executions.get(executions.size() - 1).id(), change);
    }

    ResponseDraft execution(ExecutionId id, UnaryOperator<Execution> change) {
        executions = executions.stream()
                .map(one -> one.id().equals(id) ? change.apply(one) : one)
                .toList();
        return this;
    }

    ResponseDraft verification(Progress latest) {
        verification = latest;
        return this;
    }

    ResponseDraft lookAt(@Nullable Instant at) {
        lookAt = at;
        return this;
    }

    ResponseDraft quietSince(@Nullable Instant at) {
        quietSince = at;
        return this;
    }

    ResponseDraft boxes(UnaryOperator<Boxes> change) {
        boxes = change.apply(boxes);
        return this;
    }

    ResponseDraft ticked(Tick tick) {
        ticks = Stream.concat(ticks.stream().filter(one -> !one.item().equals(tick.item())), Stream.of(tick))
                .toList();
        return this;
    }

    ResponseDraft duties(UnaryOperator<Obligations> change) {
        duties = change.apply(duties);
        return this;
    }

    /** The incident is over: nothing is asked or waited for any more. */
    ResponseDraft over(Stamp stamp, String why) {
        executions = executions.stream()
                .map(one -> one.ended() ? one : one.ended(Execution.State.ABORTED, why, stamp.at()))
                .toList();
        boxes = boxes.with(List.of(), null);
        return approval(asked -> asked.withdrawn(stamp, why)).blocked(null).lookAt(null);
    }

    private static <T> List<T> joined(List<T> known, List<T> more) {
        return Stream.concat(known.stream(), more.stream()).toList();
    }

    Response done() {
        return new Response(
                observation,
                orientation,
                plan,
                approval,
                answered,
                evidence,
                findings,
                blocked,
                taken,
                tried,
                executions,
                verification,
                lookAt,
                boxes,
                quietSince,
                ticks,
                duties);
    }
}
