package org.standingorders.app.policy;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.standingorders.contact.Reach;
import org.standingorders.contact.Rota;
import org.standingorders.decide.Decider;
import org.standingorders.desk.DecisionDesk;
import org.standingorders.desk.DecisionDesk.DecisionFilter;
import org.standingorders.desk.IncidentDesk;
import org.standingorders.desk.PageRequest;
import org.standingorders.desk.Scope;
import org.standingorders.escalate.EscalateQuestion;
import org.standingorders.explain.Inquiry;
import org.standingorders.explain.StrategyInquiry;
import org.standingorders.explain.WhyNot;
import org.standingorders.explain.WhyNotStrategy;
import org.standingorders.flow.Decision;
import org.standingorders.flow.Rulebook;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentId;
import org.standingorders.rule.Point;
import org.standingorders.rule.Strategy;

/** Gathers what the answer to "why not?" needs: the incident, its decisions, the policy and who is on duty. */
public final class Inquiries {
    private final DecisionDesk decisions;
    private final IncidentDesk incidents;
    private final PolicyLibrary library;
    private final OnDuty onDuty;

    public Inquiries(DecisionDesk decisions, IncidentDesk incidents, PolicyLibrary library, OnDuty onDuty) {
        this.decisions = decisions;
        this.incidents = incidents;
        this.library = library;
        this.onDuty = onDuty;
    }

    /** Why somebody was told, or was not. */
    Future<Optional<WhyNot>> whyNot(IncidentId incident, Scope scope, String recipient, Instant at) {
        DecisionFilter all = new DecisionFilter(scope, incident, Point.ESCALATE, null, null, null, null);
        return about(
                all,
                PageRequest.MAX_LIMIT,
                (found, newestFirst) -> rulebook()
                        .compose(rulebook -> onDuty.rota(found.card().programId(), rulebook, at)
                                .map(rota -> rota(rota, newestFirst, at))
                                .map(rota -> new Inquiry(found, rota, rulebook.escalator(), at)))
                        .map(inquiry -> inquiry.about(recipient)));
    }

    /** Before the newest decision those whom one had found by then; after it those whom the next one would find. */
    private static Rota rota(Rota today, List<Decision> newestFirst, Instant at) {
        return newestFirst.stream().anyMatch(later -> later.at().isAfter(at))
                ? today.found(byThen(newestFirst, at))
                : today;
    }

    /** Bulletins are decided at the same point, and ask about other roles. */
    private static List<Reach> byThen(List<Decision> newestFirst, Instant at) {
        return newestFirst.stream()
                .filter(decision -> !decision.at().isAfter(at))
                .map(Decision::question)
                .filter(EscalateQuestion.class::isInstance)
                .map(question -> ((EscalateQuestion) question).reaches())
                .findFirst()
                .orElse(List.of());
    }

    /** Why a strategy was decided on, or was not. */
    Future<Optional<WhyNotStrategy>> whyNot(IncidentId incident, Scope scope, Strategy strategy, Instant at) {
        DecisionFilter byThen = new DecisionFilter(scope, incident, Point.DECIDE, null, null, null, at.plusMillis(1));
        return about(byThen, 1, (found, newestFirst) -> {
            Optional<Decision> last = newestFirst.stream().findFirst();
            return decider(last)
                    .map(decider -> new StrategyInquiry(found, last.orElse(null), decider.orElse(null), at))
                    .map(inquiry -> inquiry.about(strategy));
        });
    }

    private Future<Optional<Decider>> decider(Optional<Decision> last) {
        return last.map(decision -> library.find(decision.policy()))
                .orElseGet(() -> Future.succeededFuture(Optional.empty()))
                .map(policy -> policy.map(found -> found.soundRulebook().decider()));
    }

    private Future<Rulebook> rulebook() {
        return library.activePolicy().map(CheckedPolicy::soundRulebook);
    }

    private <T> Future<Optional<T>> about(DecisionFilter filter, int most, Asking<T> asking) {
        return incidents
                .incident(Objects.requireNonNull(filter.incident()), filter.scope())
                .compose(found -> found.map(incident -> decisions
                                .decisions(filter, new PageRequest(most, null))
                                .compose(newestFirst -> asking.ask(incident, newestFirst.items()))
                                .map(Optional::of))
                        .orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }

    @FunctionalInterface
    private interface Asking<T> {
        Future<T> ask(Incident incident, List<Decision> newestFirst);
    }
}
