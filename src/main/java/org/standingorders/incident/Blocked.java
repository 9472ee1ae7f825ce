package org.standingorders.incident;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.standingorders.act.Execution;
import org.standingorders.act.ExecutionId;
import org.standingorders.act.Waiver;
import org.standingorders.decide.Plan;
import org.standingorders.decide.Tried;

/**
 * A plan that is not carried out, as its recovery point failed; two people may let it go on without one (DT-17). It stands until
 * anything else is carried out; a new plan takes back what the first of them said.
 *
 * @param execution that ended for it
 * @param first what one person said; null while nobody has
 * @param waiver what both said; null until then
 */
public record Blocked(
        Recorded<Plan> plan,
        ExecutionId execution,
        Waiver.@Nullable Word first,
        @Nullable Waiver waiver) {

    /** What an execution that has ended leaves blocked: its own plan, or what was blocked before. */
    static @Nullable Blocked by(Execution ended, Response before) {
        Recorded<Plan> plan = before.plan();
        return ended.blocked() && plan != null ? new Blocked(plan, ended.id(), null, null) : before.blocked();
    }

    static Blocked of(@Nullable Incident before) {
        return Objects.requireNonNull(Moves.response(before).blocked(), "only what is blocked is let go on");
    }

    Blocked unsaid() {
        return new Blocked(plan, execution, null, null);
    }

    /** What is remembered of it while it is blocked. */
    Tried failure() {
        return new Tried(plan.answer().strategy(), plan.answer().target(), Tried.Result.FAILED);
    }

    /** Whether one person has spoken, and the other not yet. */
    public boolean waitsForSecond() {
        return first != null && waiver == null;
    }

    Blocked said(Waiver.Word word) {
        return new Blocked(plan, execution, word, null);
    }

    Blocked waived(Waiver by) {
        return new Blocked(plan, execution, by.first(), by);
    }
}
