package org.standingorders.flow;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.cadence.Cadence;
import org.standingorders.cadence.CadenceQuestion;
import org.standingorders.contact.ContactRoles;
import org.standingorders.correlate.CorrelateQuestion;
import org.standingorders.correlate.Correlator;
import org.standingorders.decide.DecideQuestion;
import org.standingorders.decide.Decider;
import org.standingorders.detect.DetectQuestion;
import org.standingorders.detect.Detector;
import org.standingorders.detect.SignalMapper;
import org.standingorders.duty.DutyQuestion;
import org.standingorders.duty.RegulatoryClocks;
import org.standingorders.escalate.EscalateQuestion;
import org.standingorders.escalate.Escalator;
import org.standingorders.mitigate.Mitigations;
import org.standingorders.notice.Budget;
import org.standingorders.notice.StormQuestion;
import org.standingorders.observe.ObserveQuestion;
import org.standingorders.observe.Observer;
import org.standingorders.orient.OrientQuestion;
import org.standingorders.orient.Orienter;
import org.standingorders.rule.Answer;
import org.standingorders.rule.Consulted;
import org.standingorders.rule.HouseRules;
import org.standingorders.rule.PolicyDigest;
import org.standingorders.rule.Question;
import org.standingorders.rule.Ruling;
import org.standingorders.verify.Verifier;
import org.standingorders.verify.VerifyQuestion;

/** One policy, ready to decide: all decision points built from the same tables and rules. Safe for many threads. */
public record Rulebook(
        PolicyDigest policy,
        SignalMapper mapper,
        Detector detector,
        Observer observer,
        Orienter orienter,
        @Nullable Decider decider,
        @Nullable Verifier verifier,
        Playbook playbook,
        Correlator correlator,
        Escalator escalator,
        Cadence cadence,
        RegulatoryClocks clocks,
        ContactRoles contactRoles,
        Mitigations mitigations,
        HouseRules house) {

    /** Takes a stored decision again. */
    public Ruling<? extends Answer> answer(Question question) {
        return asker(question)
                .map(asker -> asker.answer(question))
                .orElseThrow(() -> new IllegalArgumentException(
                        "The question (" + question.getClass().getSimpleName() + ") belongs to no decision point."));
    }

    /** The tables behind the answer to a stored question, and what they were shown; rules alone consult none. */
    public List<Consulted> consulted(Question question) {
        return asker(question).map(asker -> asker.consulted(question)).orElse(List.of());
    }

    /** Whether the policy says what is to be done about incidents; one that is older only tells people. */
    public boolean responds() {
        return decider != null && verifier != null;
    }

    private Optional<Asker<?>> asker(Question question) {
        return Stream.<Asker<?>>concat(always(), responding())
                .filter(asker -> asker.type().isInstance(question))
                .findFirst();
    }

    private Stream<Asker<?>> responding() {
        return Stream.of(
                        Optional.ofNullable(decider)
                                .map(one -> new Asker<>(DecideQuestion.class, one::decide, one::consulted)),
                        Optional.ofNullable(verifier)
                                .map(one -> new Asker<>(VerifyQuestion.class, one::verify, one::consulted)))
                .flatMap(Optional::stream);
    }

    private Stream<Asker<?>> always() {
        return Stream.of(
                new Asker<>(DetectQuestion.class, detector::detect, detector::consulted),
                new Asker<>(ObserveQuestion.class, observer::observe, observer::consulted),
                new Asker<>(OrientQuestion.class, orienter::orient, orienter::consulted),
                new Asker<>(CorrelateQuestion.class, correlator::correlate, any -> List.of()),
                new Asker<>(EscalateQuestion.class, escalator::escalate, escalator::consulted),
                new Asker<>(CadenceQuestion.class, cadence::inform, cadence::consulted),
                new Asker<>(DutyQuestion.class, clocks::follow, clocks::consulted),
                new Asker<>(StormQuestion.class, new Budget(house)::weigh, any -> List.of()));
    }

    /** Who answers questions of one kind, by which tables. */
    private record Asker<Q extends Question>(
            Class<Q> type, Function<Q, Ruling<? extends Answer>> answering, Function<Q, List<Consulted>> consulting) {

        Ruling<? extends Answer> answer(Question question) {
            return answering.apply(type.cast(question));
        }

        List<Consulted> consulted(Question question) {
            return consulting.apply(type.cast(question));
        }
    }
}
