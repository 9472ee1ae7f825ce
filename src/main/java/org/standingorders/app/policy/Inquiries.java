package org.standingorders.app.policy;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.standingorders.contact.Reach;
import org.standingorders.contact.Rota;
import org.standingorders.decide.Decider;
import org.standingorders.desk.DecisionDesk;
import org.standingorders.desk.DecisionDesk.DecisionFilter;
import org.standingorders.desk.IncidentDesk;
import org.standingorders.desk.NoticeDesk;
import org.standingorders.desk.PageRequest;
import org.standingorders.desk.Scope;
import org.standingorders.escalate.EscalateQuestion;
import org.standingorders.explain.Inquiry;
import org.standingorders.explain.Posted;
import org.standingorders.explain.StrategyInquiry;
import org.standingorders.explain.WhyNot;
import org.standingorders.explain.WhyNotStrategy;
import org.standingorders.flow.Decision;
import org.standingorders.flow.Rulebook;
import org.standingorders.incident.History;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentId;
import org.standingorders.notice.Fate;
import org.standingorders.rule.Point;
import org.standingorders.rule.Strategy;

/** Gathers what the answer to "why not?" needs: the incident, its decisions, the policy and who is on duty. */
public final class Inquiries {
    private final Kept kept;
    private final PolicyLibrary library;
    private final OnDuty onDuty;
    private final InstantSource clock;

    public Inquiries(Kept kept, PolicyLibrary library, OnDuty onDuty, InstantSource clock) {
        this.kept = kept;
        this.library = library;
        this.onDuty = onDuty;
        this.clock = clock;
    }

    /** What is stored of incidents. */
    public record Kept(DecisionDesk decisions, IncidentDesk incidents, NoticeDesk notices) {}

    /** Why somebody was told, or was not. */
    Future<Optional<WhyNot>> whyNot(IncidentId incident, Scope scope, String recipient, Instant at) {
        DecisionFilter all = new DecisionFilter(scope, incident, Point.ESCALATE, null, null, null, null);
        return about(all, PageRequest.MAX_LIMIT, (found, newestFirst) -> {
            Future<Rulebook> rulebook = rulebook();
            Future<Rota> rota = rulebook.compose(
                            known -> onDuty.rota(found.card().programId(), known, at))
                    .map(today -> rota(today, newestFirst, at));
            Future<History> history = history(incident, scope, History.NONE, null);
            Future<List<Posted>> posted = posted(incident);
            return Future.all(rulebook, rota, history, posted)
                    .map(known -> new Inquiry(
                            history.result().at(at).orElse(found),
                            rota.result(),
                            rulebook.result().escalator(),
                            posted.result(),
                            at,
                            clock.instant()))
                    .map(inquiry -> inquiry.about(recipient));
        });
    }

    private Future<History> history(IncidentId id, Scope scope, History before, @Nullable String cursor) {
        return kept.incidents()
                .timeline(id, scope, new PageRequest(PageRequest.MAX_LIMIT, cursor))
                .compose(page -> {
                    History known = before.and(
                            page.items().stream().map(entry -> entry.event()).toList());
                    return page.nextCursor() == null
                            ? Future.succeededFuture(known)
                            : history(id, scope, known, page.nextCursor());
                });
    }

    private Future<List<Posted>> posted(IncidentId incident) {
        return kept.notices()
                .notices(incident)
                .map(sent -> sent.stream()
                        .map(one -> new Posted(one.notice(), fate(one.state()), one.settledAt()))
                        .toList());
    }

    private static @Nullable Fate fate(NoticeDesk.State state) {
        return switch (state) {
            case PENDING, NOBODY -> null;
            case DELIVERED -> Fate.DELIVERED;
            case DEAD -> Fate.DEAD;
            case EXPIRED -> Fate.EXPIRED;
            case WITHDRAWN -> Fate.WITHDRAWN;
        };
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
        return kept.incidents()
                .incident(Objects.requireNonNull(filter.incident()), filter.scope())
                .compose(found -> found.map(incident -> kept.decisions()
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
