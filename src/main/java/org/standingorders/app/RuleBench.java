package org.standingorders.app;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.standingorders.desk.DecisionDesk;
import org.standingorders.desk.Scope;
import org.standingorders.desk.Workbench;
import org.standingorders.explain.Explainer;
import org.standingorders.explain.Explanation;
import org.standingorders.flow.Decision;
import org.standingorders.flow.Rehearsal;
import org.standingorders.flow.Rehearsed;
import org.standingorders.flow.Rulebook;
import org.standingorders.flow.Scene;
import org.standingorders.incident.DecisionId;
import org.standingorders.rule.Answer;
import org.standingorders.rule.PolicyDigest;
import org.standingorders.rule.RuleDoc;
import org.standingorders.rule.Ruling;
import org.standingorders.wire.Json;

/** Asks rulebooks off the event loop, and stores nothing. */
public final class RuleBench implements Workbench {
    private final DecisionDesk decisions;
    private final ReadyPolicies policies;
    private final WorkerExecutor workers;

    public RuleBench(DecisionDesk decisions, ReadyPolicies policies, WorkerExecutor workers) {
        this.decisions = decisions;
        this.policies = policies;
        this.workers = workers;
    }

    /** Policies that can decide. */
    public interface ReadyPolicies {
        /** The policy of this digest, or the active one for null; empty when there is none. */
        Future<Optional<ReadyPolicy>> ready(@Nullable PolicyDigest digest);
    }

    /** A policy that can decide, with what its hand-written rules say about themselves. */
    public record ReadyPolicy(Rulebook rulebook, List<RuleDoc> rules) {}

    @Override
    public Future<Optional<Explanation>> explain(DecisionId id, Scope scope) {
        return onDecision(id, scope, RuleBench::explanation);
    }

    private static Explanation explanation(Decision decision, ReadyPolicy policy) {
        return Explainer.explain(decision, policy.rulebook().consulted(decision.question()), policy.rules());
    }

    @Override
    public Future<Optional<Replayed>> replay(DecisionId id, Scope scope) {
        return onDecision(id, scope, RuleBench::replayed);
    }

    private static Replayed replayed(Decision stored, ReadyPolicy policy) {
        Ruling<? extends Answer> ruling = policy.rulebook().answer(stored.question());
        Decision again = new Decision(
                stored.id(),
                stored.point(),
                stored.at(),
                stored.programId(),
                stored.incidents(),
                policy.rulebook().policy(),
                stored.factIds(),
                stored.question(),
                ruling.answer(),
                ruling.reasons());
        return new Replayed(Arrays.equals(Json.canonical(stored), Json.canonical(again)), again);
    }

    @Override
    public Future<Optional<Evaluated>> evaluate(Scene scene, @Nullable PolicyDigest policy) {
        return policies.ready(policy)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : work(() -> Optional.of(evaluated(scene, found.get()))));
    }

    private static Evaluated evaluated(Scene scene, ReadyPolicy policy) {
        Rehearsed rehearsed = Rehearsal.of(scene, policy.rulebook());
        List<Explained> explained = rehearsed.decisions().stream()
                .map(decision -> new Explained(decision, explanation(decision, policy)))
                .toList();
        return new Evaluated(policy.rulebook().policy(), explained, rehearsed.incidents(), rehearsed.late());
    }

    private <T> Future<Optional<T>> onDecision(DecisionId id, Scope scope, Study<T> study) {
        return decisions
                .decision(id, scope)
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : policies.ready(found.get().policy())
                                .compose(policy ->
                                        work(() -> Optional.of(study.of(found.get(), policy.orElseThrow())))));
    }

    /** In any order: one long study must not hold up another. */
    private <T> Future<T> work(Callable<T> study) {
        return workers.executeBlocking(study, false);
    }

    private interface Study<T> {
        T of(Decision decision, ReadyPolicy policy);
    }
}
