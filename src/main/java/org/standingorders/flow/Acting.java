package org.standingorders.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.standingorders.act.Execution;
import org.standingorders.act.ExecutionId;
import org.standingorders.act.Runbook;
import org.standingorders.act.Step;
import org.standingorders.act.StepName;
import org.standingorders.decide.Plan;
import org.standingorders.decide.Tried;
import org.standingorders.incident.ActEvent.ExecutionEnded;
import org.standingorders.incident.ActEvent.ExecutionOrdered;
import org.standingorders.incident.ActEvent.StepHandedOver;
import org.standingorders.incident.ActEvent.StepIssued;
import org.standingorders.incident.Incident;
import org.standingorders.incident.Recorded;
import org.standingorders.incident.Stamp;
import org.standingorders.incident.Told;
import org.standingorders.incident.VerifyEvent.VerificationBegan;
import org.standingorders.incident.VerifyEvent.WatchBegan;
import org.standingorders.rule.Limit;
import org.standingorders.rule.Role;
import org.standingorders.rule.Strategy;
import org.standingorders.verify.Remedy;

/** Carries a plan out step by step: each is given out once, and only when the one before has ended well (S44). */
final class Acting {
    static final String NEXT_STRATEGY = "Escalate to next strategy";

    private final Rulebook rulebook;
    private final Calling calling;
    private final Maintaining maintaining;

    Acting(Rulebook rulebook, Calling calling) {
        this.rulebook = rulebook;
        this.calling = calling;
        maintaining = new Maintaining(rulebook.house(), calling);
    }

    void order(Turn turn, Incident incident) {
        Recorded<Plan> plan = plan(incident);
        Execution execution = Execution.queued(
                new ExecutionId(turn.newId()),
                incident.card().response().executions().size() + 1,
                plan.answer(),
                runbook(turn, incident, plan.answer()).orders(),
                turn.now());
        Execution ordered =
                incident.card().response().waiver().map(execution::without).orElse(execution);
        turn.happen(incident.id(), new ExecutionOrdered(stamp(turn, plan), ordered));
        calling.callAlone(turn, incident, Errand.INFORM, plan.answer().people().inform());
    }

    private Runbook runbook(Turn turn, Incident incident, Plan plan) {
        Remedy remedy = new Remedy(plan.strategy(), incident.card().severity());
        List<String> checks = Objects.requireNonNull(rulebook.verifier()).toReport(remedy, turn.now());
        return new Runbook(plan, incident.id().toString(), checks);
    }

    /** Whatever can be done now without waiting for anybody. */
    void act(Turn turn, Incident incident) {
        Execution execution = execution(incident);
        if (execution.steps().isEmpty()) {
            end(turn, incident, Execution.State.FAILED, "No known-good state found. Try alternative mitigation");
        } else if (execution.failure().isPresent()) {
            end(
                    turn,
                    incident,
                    Execution.State.FAILED,
                    execution.failure().get().failure());
        } else if (execution.carriedOut()) {
            conclude(turn, incident, execution);
        } else if (Queue.mayGoOn(turn, incident, execution)) {
            execution
                    .current()
                    .filter(step -> step.is(Step.State.PENDING))
                    .ifPresent(step -> issue(turn, incident, step));
        }
    }

    void issue(Turn turn, Incident incident, Step step) {
        Duration span = span(turn, incident, step);
        if (step.byHand()) {
            issued(turn, incident, step, null, null);
        } else {
            Instant deadline = turn.now().plus(span.multipliedBy(2));
            turn.effect(new Effect.Order(incident.id(), execution(incident).id(), step.number(), deadline));
            issued(turn, incident, step, deadline, turn.now().plus(span));
        }
    }

    /** Whoever was told of the incident investigates: that is no news. */
    private void issued(
            Turn turn, Incident incident, Step step, @Nullable Instant deadline, @Nullable Instant remindAt) {
        boolean known = execution(incident).strategy() == Strategy.INVESTIGATE;
        List<Told> told = step.byHand() && !known ? hands(turn, incident) : List.of();
        Stamp stamp = stamp(turn, plan(incident));
        turn.happen(
                incident.id(), new StepIssued(stamp, step.number(), step.order().sentence(), deadline, remindAt, told));
    }

    /** As long as the strategy is expected to take at most, else as the house allows any step (A49). */
    private Duration span(Turn turn, Incident incident, Step step) {
        Integer most = plan(incident).answer().expected().maxMinutes();
        return step.order().step() == StepName.EXECUTE && most != null && most > 0
                ? Duration.ofMinutes(most)
                : rulebook.house().limit(Limit.STEP, turn.now());
    }

    void handOver(Turn turn, Incident incident, int step, String why) {
        turn.happen(incident.id(), new StepHandedOver(Stamp.service(turn.now()), step, why, hands(turn, incident)));
    }

    private List<Told> hands(Turn turn, Incident incident) {
        return calling.call(
                turn, incident, Errand.STEP, plan(incident).answer().people().hands());
    }

    private void conclude(Turn turn, Incident incident, Execution execution) {
        if (execution.strategy() == Strategy.HUMAN_COMMAND) {
            end(turn, incident, Execution.State.SUCCEEDED, "People led, and it is over");
        } else if (execution.strategy() == Strategy.CONTROLLED_SHUTDOWN) {
            end(
                    turn,
                    incident,
                    Execution.State.SUCCEEDED,
                    "Shut down. " + plan(incident).answer().afterwards());
        } else {
            Instant until = turn.now().plus(rulebook.house().limit(Limit.VERIFICATION, turn.now()));
            turn.happen(incident.id(), new VerificationBegan(Stamp.service(turn.now()), until));
        }
    }

    void end(Turn turn, Incident incident, Execution.State state, String result) {
        Execution execution = execution(incident);
        boolean helped = state == Execution.State.SUCCEEDED && execution.strategy() != Strategy.CONTROLLED_SHUTDOWN;
        Tried.Result remembered = state == Execution.State.FAILED ? Tried.Result.FAILED : Tried.Result.PARTIAL;
        @Nullable Tried tried = helped ? null : new Tried(execution.strategy(), execution.target(), remembered);
        turn.happen(
                incident.id(),
                new ExecutionEnded(
                        Stamp.service(turn.now()),
                        state,
                        result,
                        helped || state == Execution.State.SUCCEEDED ? null : NEXT_STRATEGY,
                        tried));
        follow(turn, turn.incident(incident.id()).orElseThrow());
        if (helped) {
            Instant until = turn.now().plus(rulebook.house().limit(Limit.RECOVERY_WATCH, turn.now()));
            turn.happen(incident.id(), new WatchBegan(Stamp.service(turn.now()), until));
        }
    }

    /** What an execution that has ended leaves to people. */
    void follow(Turn turn, Incident incident) {
        incident.card().response().execution().ifPresent(ended -> {
            List<Role> hands = plan(incident).answer().people().hands();
            maintaining.follow(turn, incident, ended, hands);
        });
    }

    /** It helped: what it took is said with it (A59). */
    void recovered(Turn turn, Incident incident) {
        Execution execution = execution(incident);
        String back = execution.target() == null ? "Recovered" : "Recovered, back at " + execution.target();
        String down = execution
                .downtime(turn.now())
                .map(minutes -> "; downtime " + minutes + " minutes")
                .orElse("");
        end(turn, incident, Execution.State.SUCCEEDED, back + down);
    }

    private static Stamp stamp(Turn turn, Recorded<Plan> plan) {
        return Stamp.decided(plan.id(), turn.now(), List.of());
    }

    static Recorded<Plan> plan(Incident incident) {
        return Objects.requireNonNull(incident.card().response().plan());
    }

    static Execution execution(Incident incident) {
        return incident.card().response().execution().orElseThrow();
    }
}
