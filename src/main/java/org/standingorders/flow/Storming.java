package org.standingorders.flow;

import java.util.List;
import org.standingorders.incident.DecisionId;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentId;
import org.standingorders.incident.NoticeEvent.Stormed;
import org.standingorders.incident.Stamp;
import org.standingorders.notice.Attention.Heard;
import org.standingorders.notice.Budget;
import org.standingorders.notice.Notice;
import org.standingorders.notice.Notice.Recipient;
import org.standingorders.notice.Occasion;
import org.standingorders.notice.Pace;
import org.standingorders.notice.Storm;
import org.standingorders.notice.StormQuestion;
import org.standingorders.rule.Point;
import org.standingorders.rule.Ruling;

/** Notices when a person gets more than anybody reads, says so once, and slows down what follows (DT-33). */
final class Storming {
    private final Budget budget;

    Storming(Budget budget) {
        this.budget = budget;
    }

    /** How fast the next notice to the person may follow; where a storm begins with it, the turn says so. */
    Pace pace(Turn turn, IncidentId id, Recipient to) {
        Incident incident = turn.incident(id).orElseThrow();
        Heard heard = turn.attention().of(to.ref(), turn.now().minus(budget.span(turn.now())));
        StormQuestion question =
                new StormQuestion(turn.now(), to.ref(), incident.card().severity(), heard.notices(), heard.stormed());
        Ruling<Storm> ruling = budget.weigh(question);
        if (ruling.answer().begins()) {
            begin(turn, incident, to, new Asked(question, incident.card().factIds(), ruling));
        }
        return ruling.answer().pace();
    }

    private void begin(Turn turn, Incident incident, Recipient to, Asked asked) {
        DecisionId decision = turn.newDecision();
        turn.decided(decision, Point.ESCALATE, asked, List.of(incident.id()));
        Notice notice = notice(
                turn, incident, to, decision, asked.ruling().reasons().get(0).rule());
        turn.effect(new Effect.Tell(notice));
        turn.happen(incident.id(), new Stormed(Stamp.decided(decision, turn.now(), List.of()), notice.id(), to.name()));
    }

    private Notice notice(Turn turn, Incident incident, Recipient to, DecisionId decision, String rule) {
        return new Notice(
                turn.newNotice(),
                incident.id(),
                Occasion.STORM,
                to,
                List.of(),
                List.of(),
                List.of(rule),
                decision,
                turn.now(),
                false,
                null,
                Pace.FREE,
                budget.words(turn.now()));
    }
}
