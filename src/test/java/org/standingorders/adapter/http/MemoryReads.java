package org.standingorders.adapter.http;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.contact.Rota;
import org.standingorders.desk.DecisionDesk;
import org.standingorders.desk.FactDesk;
import org.standingorders.desk.MappedSignal;
import org.standingorders.desk.Page;
import org.standingorders.desk.PageRequest;
import org.standingorders.desk.Scope;
import org.standingorders.desk.Workbench;
import org.standingorders.explain.CitedFact;
import org.standingorders.explain.Explainer;
import org.standingorders.explain.Explanation;
import org.standingorders.explain.Inquiry;
import org.standingorders.explain.StrategyInquiry;
import org.standingorders.explain.WhyNot;
import org.standingorders.explain.WhyNotStrategy;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.flow.Decision;
import org.standingorders.flow.Rehearsal;
import org.standingorders.flow.Rehearsed;
import org.standingorders.flow.Rulebook;
import org.standingorders.flow.Scene;
import org.standingorders.incident.DecisionId;
import org.standingorders.incident.IncidentId;
import org.standingorders.rule.PolicyDigest;
import org.standingorders.rule.Strategy;
import org.standingorders.testkit.Policies;

/** Shows what a {@link MemoryDesk} holds. */
final class MemoryReads implements FactDesk, DecisionDesk, Workbench {
    private static final Rulebook RULEBOOK = Policies.rulebook();
    private final MemoryDesk desk;
    List<MappedSignal> signals = List.of();
    List<Quarantined> quarantined = List.of();

    MemoryReads(MemoryDesk desk) {
        this.desk = desk;
    }

    @Override
    public Future<Page<Fact>> facts(FactFilter filter, PageRequest page) {
        return Future.succeededFuture(Pages.of(
                desk.facts.values().stream()
                        .filter(fact -> filter.scope().covers(fact.programId()))
                        .filter(fact ->
                                filter.factType() == null || fact.factType().equals(filter.factType()))
                        .toList(),
                page));
    }

    @Override
    public Future<Page<Quarantined>> quarantined(FactFilter filter, PageRequest page) {
        return Future.succeededFuture(Pages.of(
                quarantined.stream()
                        .filter(one -> filter.scope().covers(one.fact().programId()))
                        .toList(),
                page));
    }

    @Override
    public Future<Optional<Fact>> fact(FactId id, Scope scope) {
        return Future.succeededFuture(
                Optional.ofNullable(desk.facts.get(id)).filter(fact -> scope.covers(fact.programId())));
    }

    @Override
    public Future<Standing> situation(String programId, PageRequest page) {
        List<Fact> facts = List.copyOf(desk.situation(programId).facts());
        return Future.succeededFuture(new Standing(programId, Instant.EPOCH, null, Pages.of(facts, page)));
    }

    @Override
    public Future<Page<MappedSignal>> signals(Scope scope, boolean unmappedOnly, PageRequest page) {
        return Future.succeededFuture(Pages.of(
                signals.stream()
                        .filter(one -> scope.covers(one.programId()) && !(unmappedOnly && one.mapped()))
                        .toList(),
                page));
    }

    @Override
    public Future<Page<Decision>> decisions(DecisionFilter filter, PageRequest page) {
        return Future.succeededFuture(Pages.of(
                desk.decisions.stream()
                        .filter(one -> filter.scope().covers(one.programId()))
                        .filter(one -> filter.point() == null || one.point() == filter.point())
                        .toList(),
                page));
    }

    private Optional<Decision> find(DecisionId id, Scope scope) {
        return desk.decisions.stream()
                .filter(one -> one.id().equals(id) && scope.covers(one.programId()))
                .findFirst();
    }

    @Override
    public Future<Optional<Decision>> decision(DecisionId id, Scope scope) {
        return Future.succeededFuture(find(id, scope));
    }

    @Override
    public Future<LogCheck> verify(Scope scope) {
        return Future.succeededFuture(new LogCheck(true, desk.decisions.size(), "sha256:00", List.of()));
    }

    @Override
    public Future<Optional<Explanation>> explain(DecisionId id, Scope scope) {
        return Future.succeededFuture(find(id, scope).map(MemoryReads::explanation));
    }

    @Override
    public Future<List<CitedFact>> cited(List<FactId> facts) {
        return Future.succeededFuture(List.of());
    }

    private static Explanation explanation(Decision decision) {
        return Explainer.explain(decision, List.of(), RULEBOOK.consulted(decision.question()), List.of());
    }

    @Override
    public Future<Optional<WhyNot>> whyNot(IncidentId incident, Scope scope, String recipient, Instant at) {
        return desk.incident(incident, scope)
                .map(found -> found.map(one -> new Inquiry(
                                one, new Rota(List.of(), Map.of(), List.of()), RULEBOOK.escalator(), List.of(), at, at)
                        .about(recipient)));
    }

    @Override
    public Future<Optional<WhyNotStrategy>> whyNot(IncidentId incident, Scope scope, Strategy strategy, Instant at) {
        return desk.incident(incident, scope)
                .map(found -> found.map(one -> new StrategyInquiry(one, null, null, at).about(strategy)));
    }

    @Override
    public Future<Optional<Replayed>> replay(DecisionId id, Scope scope) {
        return Future.succeededFuture(find(id, scope)
                .map(one ->
                        new Replayed(RULEBOOK.answer(one.question()).answer().equals(one.answer()), one)));
    }

    @Override
    public Future<Optional<Evaluated>> evaluate(Scene scene, @Nullable PolicyDigest policy) {
        if (policy != null && !policy.equals(Policies.DIGEST)) {
            return Future.succeededFuture(Optional.empty());
        }
        Rehearsed rehearsed = Rehearsal.of(scene, RULEBOOK);
        List<Explained> explained = rehearsed.decisions().stream()
                .map(one -> new Explained(one, explanation(one)))
                .toList();
        return Future.succeededFuture(
                Optional.of(new Evaluated(Policies.DIGEST, explained, rehearsed.incidents(), rehearsed.late())));
    }
}
