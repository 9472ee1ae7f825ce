package org.standingorders.flow;

import java.util.List;
import org.standingorders.cadence.Cadence;
import org.standingorders.cadence.CadenceQuestion;
import org.standingorders.contact.ContactRoles;
import org.standingorders.correlate.CorrelateQuestion;
import org.standingorders.correlate.Correlator;
import org.standingorders.detect.DetectQuestion;
import org.standingorders.detect.Detector;
import org.standingorders.detect.SignalMapper;
import org.standingorders.duty.DutyQuestion;
import org.standingorders.duty.RegulatoryClocks;
import org.standingorders.escalate.EscalateQuestion;
import org.standingorders.escalate.Escalator;
import org.standingorders.notice.Budget;
import org.standingorders.notice.StormQuestion;
import org.standingorders.rule.Answer;
import org.standingorders.rule.Consulted;
import org.standingorders.rule.HouseRules;
import org.standingorders.rule.PolicyDigest;
import org.standingorders.rule.Question;
import org.standingorders.rule.Ruling;

/** One policy, ready to decide: all decision points built from the same tables and rules. Safe for many threads. */
public record Rulebook(
        PolicyDigest policy,
        SignalMapper mapper,
        Detector detector,
        Correlator correlator,
        Escalator escalator,
        Cadence cadence,
        RegulatoryClocks clocks,
        ContactRoles contactRoles,
        HouseRules house) {

    /** Takes a stored decision again. */
    public Ruling<? extends Answer> answer(Question question) {
        if (question instanceof DetectQuestion detect) {
            return detector.detect(detect);
        }
        if (question instanceof CorrelateQuestion correlate) {
            return correlator.correlate(correlate);
        }
        if (question instanceof EscalateQuestion escalate) {
            return escalator.escalate(escalate);
        }
        if (question instanceof CadenceQuestion asked) {
            return cadence.inform(asked);
        }
        if (question instanceof DutyQuestion asked) {
            return clocks.follow(asked);
        }
        if (question instanceof StormQuestion asked) {
            return new Budget(house).weigh(asked);
        }
        throw new IllegalArgumentException(
                "The question (" + question.getClass().getSimpleName() + ") belongs to no decision point.");
    }

    /** The tables behind the answer to a stored question, and what they were shown; rules alone consult none. */
    public List<Consulted> consulted(Question question) {
        if (question instanceof DetectQuestion detect) {
            return detector.consulted(detect);
        }
        if (question instanceof CadenceQuestion asked) {
            return cadence.consulted(asked);
        }
        if (question instanceof DutyQuestion asked) {
            return clocks.consulted(asked);
        }
        return question instanceof EscalateQuestion escalate ? escalator.consulted(escalate) : List.of();
    }
}
