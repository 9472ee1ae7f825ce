package org.standingorders.flow;

import java.util.List;
import java.util.Objects;
import org.standingorders.act.Execution;
import org.standingorders.act.Step;
import org.standingorders.fact.Fact;
import org.standingorders.incident.ActEvent.ExecutionEnded;
import org.standingorders.incident.ApprovalEvent.ApprovalWithdrawn;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentId;
import org.standingorders.incident.Response;
import org.standingorders.incident.Stamp;
import org.standingorders.incident.Status;
import org.standingorders.verify.Verifier;

/**
 * Drives the response from state to state, as far as it goes without waiting for people, executors or fresh facts (A10): one
 * move for each state, until the incident stays where it is.
 */
final class Advancing {
    private final Rulebook rulebook;
    private final Orienting orienting;
    private final Deciding deciding;
    private final Approving approving;
    private final Acting acting;
    private final Verifying verifying;
    private final Awaiting awaiting;
    private final Reconsidering reconsidering;
    private final Waiving waiving;

    Advancing(Rulebook rulebook, Calling calling) {
        this.rulebook = rulebook;
        Boxing boxing = new Boxing(rulebook, calling);
        orienting = new Orienting(rulebook, boxing);
        deciding = new Deciding(rulebook);
        approving = new Approving(rulebook.house(), calling);
        acting = new Acting(rulebook, calling);
        verifying = new Verifying(rulebook, acting);
        awaiting = new Awaiting(boxing, approving, new Hurrying(calling), verifying);
        reconsidering = new Reconsidering(orienting, deciding);
        waiving = new Waiving(calling);
    }

    /**
     * Every incident that the turn has changed; what only links others is answered by them (A8). When one execution ends, the
     * next that waits for its turn may begin.
     */
    void advance(Turn turn) {
        if (!rulebook.responds()) {
            return;
        }
        turn.changed().stream()
                .filter(incident -> justEnded(turn, incident))
                .forEach(incident -> acting.follow(turn, incident));
        List<IncidentId> changed = turn.changed().stream()
                .filter(incident -> incident.card().origin().escalates())
                .map(Incident::id)
                .toList();
        changed.forEach(id -> advance(turn, id));
        reconsidering.learn(turn).forEach(id -> advance(turn, id));
        turn.incidents().stream()
                .filter(incident -> incident.status() == Status.ACTING && !changed.contains(incident.id()))
                .forEach(incident -> advance(turn, incident.id()));
    }

    private static boolean justEnded(Turn turn, Incident incident) {
        return !incident.status().open()
                && turn.situation()
                        .incident(incident.id())
                        .filter(before -> before.status().open())
                        .isPresent();
    }

    private void advance(Turn turn, IncidentId id) {
        Incident before;
        do {
            before = turn.incident(id).orElseThrow();
            move(turn, before);
        } while (turn.incident(id).orElseThrow().version() != before.version());
    }

    private void move(Turn turn, Incident incident) {
        switch (incident.status()) {
            case OBSERVING -> orienting.observe(turn, incident);
            case ORIENTING -> orienting.orient(turn, incident);
            case DECIDING -> decide(turn, incident);
            case ACTING -> act(turn, incident);
            case VERIFYING -> verifying.verify(turn, incident);
            case RECOVERING -> letGo(turn, incident);
            default -> {
                // it waits for people, or the response is not running
            }
        }
    }

    /** What waited for its turn is decided again if the facts behind it have changed meanwhile (A46). */
    private void act(Turn turn, Incident incident) {
        boolean waited = incident.card()
                .response()
                .open()
                .filter(one -> one.beganAt() == null && one.orderedAt().isBefore(turn.now()))
                .isPresent();
        if (waited && deciding.differs(turn, incident)) {
            Stamp stamp = Stamp.service(turn.now());
            String why = "the facts behind the plan have changed";
            turn.happen(incident.id(), new ExecutionEnded(stamp, Execution.State.ABORTED, why, null, null));
        } else {
            acting.follow(turn, incident);
            acting.act(turn, turn.incident(incident.id()).orElseThrow());
        }
    }

    private void decide(Turn turn, Incident incident) {
        Response response = incident.card().response();
        if (response.orientation() == null) {
            orienting.observe(turn, incident);
            orienting.orient(turn, turn.incident(incident.id()).orElseThrow());
            return;
        }
        if (response.mayGoOn() && !deciding.differs(turn, incident)) {
            acting.order(turn, incident);
            return;
        }
        deciding.decide(turn, incident);
        Incident decided = turn.incident(incident.id()).orElseThrow();
        if (Objects.requireNonNull(decided.card().response().plan()).answer().approval() == null) {
            acting.order(turn, decided);
        } else {
            approving.ask(turn, decided);
        }
    }

    /** What was about to be done, or is done by hand, is no longer wanted when the trouble has gone by itself. */
    private void letGo(Turn turn, Incident incident) {
        Response response = incident.card().response();
        if (response.pending().isPresent()) {
            turn.happen(
                    incident.id(), new ApprovalWithdrawn(Stamp.service(turn.now()), "the condition has stayed false"));
        }
        response.open()
                .filter(one -> !one.strategy().mutating())
                .ifPresent(one -> turn.happen(
                        incident.id(),
                        new ExecutionEnded(
                                Stamp.service(turn.now()),
                                Execution.State.SUCCEEDED,
                                "The condition has stayed false",
                                null,
                                null)));
    }

    /** A fact may change what is understood, and may complete a verification. */
    void reconsider(Turn turn, Fact fact) {
        if (rulebook.responds()) {
            reconsidering.heed(turn, fact);
            if (Verifier.FACT_TYPES.contains(fact.factType())) {
                turn.incidents().stream()
                        .filter(incident -> incident.status() == Status.VERIFYING)
                        .forEach(incident -> verifying.verify(turn, incident));
            }
        }
    }

    /** What people say may change what is understood, and what is wanted. */
    void heed(Turn turn, Command.OnIncident command) {
        if (rulebook.responds()) {
            reconsidering.heed(turn, command);
            waiving.heed(turn, command);
            if (command.request() instanceof ActRequest.TakeStrategy) {
                acting.follow(turn, turn.incident(command.incident()).orElseThrow());
            }
        }
    }

    /** Only while the step is still waited for. */
    void untaken(Turn turn, Input.StepUntaken untaken) {
        turn.incident(untaken.incident())
                .filter(incident -> incident.card()
                        .response()
                        .open()
                        .filter(one -> one.id().equals(untaken.execution()))
                        .flatMap(one -> one.step(untaken.step()))
                        .filter(step -> step.is(Step.State.ISSUED) && !step.byHand())
                        .isPresent())
                .ifPresent(incident -> acting.handOver(turn, incident, untaken.step(), untaken.why()));
    }

    void passTime(Turn turn, Incident incident) {
        if (!rulebook.responds()) {
            return;
        }
        awaiting.passTime(turn, incident);
    }
}
