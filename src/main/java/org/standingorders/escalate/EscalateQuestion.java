package org.standingorders.escalate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.standingorders.incident.Card;
import org.standingorders.incident.Incident;
import org.standingorders.incident.Told;
import org.standingorders.rule.Question;
import org.standingorders.rule.Severity;

/**
 * An incident as the escalation matrix sees it.
 *
 * @param base where elapsed time counts from (S15, A21)
 * @param open closed, resolved and duplicate incidents never escalate (A19)
 * @param told whom it has told since {@code base}
 */
public record EscalateQuestion(
        Instant asOf, Severity severity, Instant base, boolean acknowledged, boolean open, List<Told> told)
        implements Question {
    public EscalateQuestion {
        told = List.copyOf(told);
    }

    public static EscalateQuestion about(Incident incident, Instant now) {
        Card card = incident.card();
        Instant base = card.escalationBase();
        List<Told> since =
                card.told().stream().filter(one -> !one.at().isBefore(base)).toList();
        boolean open = incident.status().open() && card.origin().escalates();
        return new EscalateQuestion(now, card.severity(), base, card.acknowledgedAt(now), open, since);
    }

    /** Never negative: an incident detected in the future has waited for nothing (A27). */
    Duration elapsed() {
        Duration elapsed = Duration.between(base, asOf);
        return elapsed.isNegative() ? Duration.ZERO : elapsed;
    }

    EscalationClock clockAt(Duration elapsed) {
        return new EscalationClock(severity, EscalationClock.minutes(elapsed), acknowledged);
    }
}
