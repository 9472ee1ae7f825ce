package org.standingorders.flow;

import java.time.Instant;
import java.util.Optional;
import org.standingorders.act.Execution;
import org.standingorders.act.ExecutionId;
import org.standingorders.act.Report;
import org.standingorders.act.Step;
import org.standingorders.fact.Fact;
import org.standingorders.incident.ActEvent.ReportedLate;
import org.standingorders.incident.ActEvent.StepReported;
import org.standingorders.incident.Actor;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentEvent;
import org.standingorders.incident.OodaEvent.CauseJudged;
import org.standingorders.incident.OodaEvent.EvidenceGiven;
import org.standingorders.incident.OodaEvent.StrategyTaken;
import org.standingorders.incident.Responding;
import org.standingorders.incident.Stamp;
import org.standingorders.incident.Taken;
import org.standingorders.orient.CauseFinding;
import org.standingorders.rule.HouseRules;
import org.standingorders.rule.Strategy;

/** What people and executors say to a running response. */
public sealed interface ActRequest extends Request
        permits ApprovalRequest,
                ActRequest.GiveEvidence,
                ActRequest.JudgeCause,
                ActRequest.TakeStrategy,
                GoOnWithoutRecoveryPoint,
                ActRequest.ReportStep,
                TickItem {

    /** A running response, or empty. */
    private static Optional<Responding> running(Incident incident) {
        return incident.as(Responding.class);
    }

    /** @param evidence of the type {@code evidence}, as if it had been posted about this incident alone */
    record GiveEvidence(Fact evidence) implements ActRequest {
        @Override
        public Optional<IncidentEvent> ask(Incident incident, Stamp stamp, HouseRules house) {
            return running(incident).map(running -> new EvidenceGiven(stamp, evidence));
        }
    }

    record JudgeCause(CauseFinding finding, String reason) implements ActRequest {
        @Override
        public Optional<IncidentEvent> ask(Incident incident, Stamp stamp, HouseRules house) {
            return running(incident).map(running -> new CauseJudged(stamp, finding, reason));
        }
    }

    /** Not while something mutating runs: that must end first, or be said to have failed. */
    record TakeStrategy(Strategy strategy, String reason) implements ActRequest {
        @Override
        public Optional<IncidentEvent> ask(Incident incident, Stamp stamp, HouseRules house) {
            return running(incident)
                    .filter(running -> busy(running).isEmpty() && !restartsNothing(running))
                    .map(running -> new StrategyTaken(stamp, new Taken(strategy, stamp.actor(), reason)));
        }

        /** What a shutdown stopped comes back by command, and nothing else does (DT-23). */
        private boolean restartsNothing(Incident incident) {
            return strategy == Strategy.RESTART && !incident.card().response().stopped();
        }

        private static Optional<Execution> busy(Incident incident) {
            return incident.card().response().open().filter(Execution::underWay);
        }

        @Override
        public String whyNot(Incident incident) {
            return busy(incident)
                    .map(one -> "Another strategy is being carried out (" + one.strategy()
                            + "); report how its step ended first.")
                    .orElseGet(() -> running(incident).isPresent() && restartsNothing(incident)
                            ? "Nothing is to be restarted: no controlled shutdown of this incident has stopped a service."
                            : ActRequest.super.whyNot(incident));
        }
    }

    /** @param byPerson whether a person reports; an executor reports only what was given to it */
    record ReportStep(ExecutionId execution, int step, Report report, boolean byPerson) implements ActRequest {
        @Override
        public Optional<IncidentEvent> ask(Incident incident, Stamp stamp, HouseRules house) {
            return issued(incident)
                    .filter(one -> one.byHand() == byPerson || overdue(one, stamp.at()))
                    .filter(one -> one.tooMuch(report).isEmpty())
                    .<IncidentEvent>map(one -> new StepReported(stamp, step, report))
                    .or(() ->
                            late(incident, stamp.actor()).map(one -> new ReportedLate(stamp, execution, step, report)));
        }

        /** What an executor reports once a person has settled the step, or all is over, is noted, once (A45). */
        private Optional<Step> late(Incident incident, Actor executor) {
            return incident.card()
                    .response()
                    .execution(execution)
                    .filter(one -> !byPerson && issued(incident).isEmpty() && report.status() != Report.Status.PROGRESS)
                    .flatMap(one -> one.step(step))
                    .filter(one -> one.issuedAt() != null && !executor.name().equals(one.by()));
        }

        private Optional<Step> issued(Incident incident) {
            return incident.card()
                    .response()
                    .open()
                    .filter(one -> one.id().equals(execution))
                    .flatMap(one -> one.step(step))
                    .filter(one -> one.is(Step.State.ISSUED));
        }

        /** What an executor has not reported in time, a person may settle; and the other way round never. */
        private boolean overdue(Step one, Instant now) {
            Instant deadline = one.deadline();
            return byPerson && deadline != null && !deadline.isAfter(now);
        }

        @Override
        public String whyNot(Incident incident) {
            return issued(incident)
                    .map(one -> one.tooMuch(report).orElseGet(() -> inOtherHands(one)))
                    .orElse("The step is not given out, or has ended; each step is reported once.");
        }

        private String inOtherHands(Step one) {
            return byPerson
                    ? "The step is offered to an executor until " + one.deadline()
                            + ". As soon as none takes it, it is handed to people, and the time line says so; then report it."
                    : "The step is done by hand.";
        }
    }
}
