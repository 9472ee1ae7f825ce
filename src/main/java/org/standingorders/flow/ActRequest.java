package org.standingorders.flow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.standingorders.act.Execution;
import org.standingorders.act.ExecutionId;
import org.standingorders.act.Report;
import org.standingorders.act.Step;
import org.standingorders.act.Waiver;
import org.standingorders.fact.Fact;
import org.standingorders.incident.ActEvent.RecoveryPointWaived;
import org.standingorders.incident.ActEvent.StepReported;
import org.standingorders.incident.ActEvent.WaiverAsked;
import org.standingorders.incident.Blocked;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentEvent;
import org.standingorders.incident.IncidentId;
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
                ActRequest.GoOnWithoutRecoveryPoint,
                ActRequest.ReportStep,
                TickItem {

    /** A running response, or empty. */
    private static Optional<Responding> running(Incident incident) {
        return incident.as(Responding.class);
    }

    /** @param evidence of the type {@code evidence}, as if it had been posted about this incident alone */
    record GiveEvidence(Fact evidence) implements ActRequest {
        private static final int MOST_KEYS = 100;

        @Override
        public Optional<IncidentEvent> ask(Incident incident, Stamp stamp, HouseRules house) {
            return running(incident)
                    .filter(running -> !tooMany(running))
                    .map(running -> new EvidenceGiven(stamp, evidence));
        }

        private boolean tooMany(Incident incident) {
            List<Fact> given = incident.card().response().evidence();
            return given.size() >= MOST_KEYS
                    && given.stream().noneMatch(one -> one.key().equals(evidence.key()));
        }

        @Override
        public String whyNot(Incident incident) {
            return tooMany(incident)
                    ? "key: evidence of " + MOST_KEYS + " keys was given. Maybe correct one of those, or add a note."
                    : ActRequest.super.whyNot(incident);
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
                    .filter(running -> busy(running).isEmpty())
                    .map(running -> new StrategyTaken(stamp, new Taken(strategy, stamp.actor(), reason)));
        }

        private static Optional<Execution> busy(Incident incident) {
            return incident.card().response().open().filter(Execution::underWay);
        }

        @Override
        public String whyNot(Incident incident) {
            return busy(incident)
                    .map(one -> "Another strategy is being carried out (" + one.strategy()
                            + "); report how its step ended first.")
                    .orElseGet(() -> ActRequest.super.whyNot(incident));
        }
    }

    /** The first of two people is only noted; the second lets the blocked plan go on (DT-17). */
    record GoOnWithoutRecoveryPoint(String reason) implements ActRequest {
        @Override
        public Optional<IncidentEvent> ask(Incident incident, Stamp stamp, HouseRules house) {
            return blocked(incident).flatMap(one -> said(one, stamp));
        }

        private Optional<IncidentEvent> said(Blocked blocked, Stamp stamp) {
            Waiver.Word word = new Waiver.Word(stamp.actor().name(), stamp.at(), reason);
            Strategy strategy = blocked.plan().answer().strategy();
            Waiver.Word first = blocked.first();
            if (first == null) {
                return Optional.of(new WaiverAsked(stamp, word, strategy));
            }
            return first.sameSpeaker(word)
                    ? Optional.empty()
                    : Optional.of(new RecoveryPointWaived(stamp, new Waiver(first, word), strategy));
        }

        private static Optional<Blocked> blocked(Incident incident) {
            return running(incident).map(one -> one.card().response().blocked());
        }

        @Override
        public Optional<String> objection(Incident incident, Function<IncidentId, Optional<Incident>> ofProgram) {
            return reason.isBlank()
                    ? Optional.of("Say why it should go on without a recovery point.")
                    : Optional.empty();
        }

        @Override
        public String whyNot(Incident incident) {
            if (running(incident).isEmpty()) {
                return ActRequest.super.whyNot(incident);
            }
            return blocked(incident)
                    .map(one -> "The same person has said so already; somebody else must say so too.")
                    .orElseGet(() -> incident.card().response().execution().isPresent()
                            ? "Nothing waits for a recovery point that failed (DT-17). What was carried out since goes first;"
                                    + " take the strategy again, then its recovery point is tried anew."
                            : "No recovery point has failed, so nothing need go on without one (DT-17).");
        }
    }

    /** @param byPerson whether a person reports; an executor reports only what was given to it */
    record ReportStep(ExecutionId execution, int step, Report report, boolean byPerson) implements ActRequest {
        @Override
        public Optional<IncidentEvent> ask(Incident incident, Stamp stamp, HouseRules house) {
            return issued(incident)
                    .filter(one -> one.byHand() == byPerson || overdue(one, stamp.at()))
                    .filter(one -> one.tooMuch(report).isEmpty())
                    .map(one -> new StepReported(stamp, step, report));
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
                    ? "The step is with an executor until " + one.deadline() + "."
                    : "The step is done by hand.";
        }
    }
}
