package org.standingorders.flow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.standingorders.act.Execution;
import org.standingorders.decide.Decider;
import org.standingorders.fact.Fact;
import org.standingorders.incident.ActEvent.ExecutionEnded;
import org.standingorders.incident.ApprovalEvent.ApprovalWithdrawn;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentId;
import org.standingorders.incident.Response;
import org.standingorders.incident.Stamp;
import org.standingorders.incident.Status;
import org.standingorders.observe.Observer;
import org.standingorders.orient.Orienter;

/** Thinks a running response over again, and says why: what was asked is withdrawn, what is done by hand is ended. */
final class Reconsidering {
    private static final Set<Status> RUNNING = Set.of(Status.AWAITING_APPROVAL, Status.ACTING, Status.VERIFYING);
    private static final Set<Status> OPEN_TO_REVISION = Set.of(Status.AWAITING_APPROVAL, Status.ACTING);

    private final Orienting orienting;
    private final Deciding deciding;

    Reconsidering(Orienting orienting, Deciding deciding) {
        this.orienting = orienting;
        this.deciding = deciding;
    }

    /** Looks again at every running response when a fact says something new. */
    void heed(Turn turn, Fact fact) {
        if (matters(fact) && isNews(turn, fact)) {
            turn.incidents().stream().filter(Reconsidering::open).forEach(incident -> reconsider(turn, incident.id()));
        }
        if (Observer.FACT_TYPES.contains(fact.factType()) && isNews(turn, fact)) {
            turn.incidents().stream()
                    .filter(incident -> RUNNING.contains(incident.status()))
                    .forEach(incident -> orienting.look(turn, incident));
        }
        if (Decider.FACT_TYPES.contains(fact.factType()) && isNews(turn, fact)) {
            turn.incidents().stream()
                    .filter(incident -> incident.status() == Status.AWAITING_APPROVAL)
                    .filter(incident -> deciding.differs(turn, incident))
                    .forEach(incident ->
                            drop(turn, incident.id(), "what the plan was prepared from is no longer the same"));
        }
    }

    /** Once something was changed, what facts say is no longer about what broke but about what was done. */
    private static boolean open(Incident incident) {
        return OPEN_TO_REVISION.contains(incident.status())
                && incident.card()
                        .response()
                        .open()
                        .filter(Execution::mayHaveChanged)
                        .isEmpty();
    }

    private static boolean matters(Fact fact) {
        return Observer.FACT_TYPES.contains(fact.factType()) || Orienter.FACT_TYPES.contains(fact.factType());
    }

    private static boolean isNews(Turn turn, Fact fact) {
        return turn.situation()
                .newest(fact.factType(), fact.key())
                .filter(before -> before.reading().equals(fact.reading()))
                .isEmpty();
    }

    /** What runs is never swapped silently: a person's approval is asked again, and only what changes nothing is ended. */
    private void reconsider(Turn turn, IncidentId id) {
        Optional<String> why = orienting.again(turn, turn.incident(id).orElseThrow());
        if (why.isPresent() && deciding.differs(turn, turn.incident(id).orElseThrow())) {
            drop(turn, id, why.get());
        }
    }

    /** What people say of causes and evidence may change what is understood. */
    void heed(Turn turn, Command.OnIncident command) {
        boolean news = command.request() instanceof ActRequest.GiveEvidence
                || command.request() instanceof ActRequest.JudgeCause;
        if (news) {
            reconsider(turn, command.incident());
        }
        if (command.request() instanceof ActRequest.TakeStrategy) {
            drop(turn, command.incident(), "another strategy was taken");
        }
    }

    /** What would go to a target that has just failed another incident is decided again; answers which incidents those are. */
    List<IncidentId> learn(Turn turn) {
        Set<String> failed = Elsewhere.learnt(turn);
        List<IncidentId> misled = turn.incidents().stream()
                .filter(incident -> incident.status() == Status.AWAITING_APPROVAL && goesTo(incident, failed))
                .map(Incident::id)
                .toList();
        misled.forEach(id -> drop(turn, id, "what it would go to has failed in another incident"));
        return misled;
    }

    private static boolean goesTo(Incident incident, Set<String> failed) {
        return Optional.ofNullable(incident.card().response().plan())
                .map(plan -> plan.answer().target())
                .filter(failed::contains)
                .isPresent();
    }

    /** What was asked, is done by hand, or waits for its turn or its proof is no longer wanted. */
    private static void drop(Turn turn, IncidentId id, String why) {
        Stamp stamp = Stamp.service(turn.now());
        Response response = turn.incident(id).orElseThrow().card().response();
        if (response.pending().isPresent()) {
            turn.happen(id, new ApprovalWithdrawn(stamp, why));
        }
        if (response.open().filter(one -> !one.underWay()).isPresent()) {
            turn.happen(id, new ExecutionEnded(stamp, Execution.State.ABORTED, why, null, null));
        }
    }
}
