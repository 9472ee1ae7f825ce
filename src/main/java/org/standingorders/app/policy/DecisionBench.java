package org.standingorders.app.policy;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.standingorders.desk.DecisionDesk;
import org.standingorders.desk.Scope;
import org.standingorders.desk.Workbench;
import org.standingorders.explain.CitedFact;
import org.standingorders.explain.Explainer;
import org.standingorders.explain.Explanation;
import org.standingorders.explain.WhyNot;
import org.standingorders.explain.WhyNotStrategy;
import org.standingorders.flow.Decision;
import org.standingorders.flow.Rehearsal;
import org.standingorders.flow.Rehearsed;
import org.standingorders.flow.Rulebook;
import org.standingorders.flow.Scene;
import org.standingorders.incident.DecisionId;
import org.standingorders.incident.IncidentId;
import org.standingorders.rule.Answer;
import org.standingorders.rule.PolicyDigest;
import org.standingorders.rule.Ruling;
import org.standingorders.rule.Strategy;
import org.standingorders.wire.Json;

/** Explains decisions, takes them again under their own policy, and tries scenes, off the event loop; stores nothing. */
public final class DecisionBench implements Workbench {
    private final DecisionDesk decisions;
    private final Inquiries inquiries;
    private final PolicyLibrary library;
    private final WorkerExecutor workers;
    private final Turns turns;

    /**
     * Takes nothing apart yet.
     *
     * @param turns for scenes, each of which is many decisions
     */
    public DecisionBench(
            DecisionDesk decisions, Inquiries inquiries, PolicyLibrary library, WorkerExecutor workers, Turns turns) {
        this.decisions = decisions;
        this.inquiries = inquiries;
        this.library = library;
        this.workers = workers;
        this.turns = turns;
    }

    @Override
    public Future<Optional<Explanation>> explain(DecisionId id, Scope scope) {
        return decisions
                .decision(id, scope)
                .compose(found -> found.map(decision -> decisions.cited(decision.factIds()))
                        .orElseGet(() -> Future.succeededFuture(List.of())))
                .compose(facts -> withPolicy(id, scope, (decision, policy) -> explained(decision, facts, policy)));
    }

    @Override
    public Future<Optional<WhyNot>> whyNot(IncidentId incident, Scope scope, String recipient, Instant at) {
        return inquiries.whyNot(incident, scope, recipient, at);
    }

    @Override
    public Future<Optional<WhyNotStrategy>> whyNot(IncidentId incident, Scope scope, Strategy strategy, Instant at) {
        return inquiries.whyNot(incident, scope, strategy, at);
    }

    @Override
    public Future<Optional<Replayed>> replay(DecisionId id, Scope scope) {
        return withPolicy(id, scope, (decision, policy) -> replayed(decision, policy.soundRulebook()));
    }

    @Override
    public Future<Optional<Evaluated>> evaluate(Scene scene, @Nullable PolicyDigest policy) {
        Future<Optional<CheckedPolicy>> wanted =
                policy == null ? library.activePolicy().map(Optional::of) : library.find(policy);
        return wanted.compose(found -> found.isEmpty()
                ? Future.succeededFuture(Optional.empty())
                : turns.take(() -> found.map(known -> evaluated(scene, known))));
    }

    private <T> Future<Optional<T>> withPolicy(DecisionId id, Scope scope, Taking<T> taking) {
        return decisions
                .decision(id, scope)
                .compose(found -> found.map(decision -> library.find(decision.policy())
                                .compose(policy -> ifKnown(policy, known -> taking.take(decision, known))))
                        .orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }

    private <T> Future<Optional<T>> ifKnown(Optional<CheckedPolicy> found, Function<CheckedPolicy, T> work) {
        return found.isEmpty()
                ? Future.succeededFuture(Optional.empty())
                : workers.executeBlocking(() -> found.map(work), false);
    }

    /** A scene tried on a policy, each decision with its explanation. */
    public static Evaluated evaluated(Scene scene, CheckedPolicy policy) {
        Rehearsed rehearsed = Rehearsal.of(scene, policy.soundRulebook());
        List<Explained> explained = rehearsed.decisions().stream()
                .map(decision -> new Explained(decision, explained(decision, cited(decision, scene), policy)))
                .toList();
        return new Evaluated(policy.policy().digest(), explained, rehearsed.incidents(), rehearsed.late());
    }

    private static List<CitedFact> cited(Decision decision, Scene scene) {
        return scene.facts().stream()
                .filter(fact -> decision.factIds().contains(fact.id()))
                .map(CitedFact::posted)
                .toList();
    }

    private static Explanation explained(Decision decision, List<CitedFact> facts, CheckedPolicy policy) {
        return Explainer.explain(
                decision, facts, policy.soundRulebook().consulted(decision.question()), policy.ruleDocs());
    }

    /** A decision taken again by the rulebook of its policy. */
    public static Replayed replayed(Decision decision, Rulebook rulebook) {
        Ruling<? extends Answer> ruling = rulebook.answer(decision.question());
        Decision again = new Decision(
                decision.id(),
                decision.point(),
                decision.at(),
                decision.programId(),
                decision.incidents(),
                decision.policy(),
                decision.factIds(),
                decision.question(),
                ruling.answer(),
                ruling.reasons());
        return new Replayed(Arrays.equals(Json.canonical(decision), Json.canonical(again)), again);
    }

    @FunctionalInterface
    private interface Taking<T> {
        T take(Decision decision, CheckedPolicy policy);
    }
}
