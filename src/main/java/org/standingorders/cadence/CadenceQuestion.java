package org.standingorders.cadence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.contact.Reach;
import org.standingorders.fact.Level;
import org.standingorders.incident.Card;
import org.standingorders.incident.Incident;
import org.standingorders.incident.Status;
import org.standingorders.incident.Told;
import org.standingorders.rule.Question;
import org.standingorders.rule.Severity;

/**
 * An incident as its cadence sees it.
 *
 * @param base where the spans of DT-30 count from, as those of the tiers do (A21)
 * @param level the worst defense level of a defense escalation; null for other incidents
 * @param lastAt when somebody was last informed by the cadence; null when nobody was yet
 * @param changed whether severity, level or phase is another one than when it was last looked at
 * @param told whom its tiers have told so far, whoever was there
 * @param leadership who is reached now for each role that DT-30 may name
 */
public record CadenceQuestion(
        Instant asOf,
        Severity severity,
        Status status,
        @Nullable Level level,
        Instant base,
        @Nullable Instant lastAt,
        boolean changed,
        List<Told> told,
        List<Reach> leadership)
        implements Question {
    public CadenceQuestion {
        told = List.copyOf(told);
        leadership = List.copyOf(leadership);
    }

    public static CadenceQuestion about(Incident incident, Instant now, boolean changed, List<Reach> leadership) {
        Card card = incident.card();
        List<Told> told =
                card.told().stream().filter(one -> !one.people().isEmpty()).toList();
        return new CadenceQuestion(
                now,
                card.severity(),
                incident.status(),
                card.origin().level(),
                card.escalationBase(),
                card.informedAt(),
                changed,
                told,
                leadership);
    }

    /** The same, with those whom a tier is telling at this moment. */
    public CadenceQuestion with(List<Told> more) {
        List<Told> all = new java.util.ArrayList<>(told);
        more.stream().filter(one -> !one.people().isEmpty()).forEach(all::add);
        return new CadenceQuestion(asOf, severity, status, level, base, lastAt, changed, all, leadership);
    }

    /** RED and BLACK are led from above. */
    boolean led() {
        return level == Level.RED || level == Level.BLACK;
    }

    /** Whether a whole span has ended since somebody was last informed; several that ended meanwhile count as one (A25). */
    boolean passed(Duration span) {
        return spans(span, asOf) > (lastAt == null ? 0 : spans(span, lastAt));
    }

    /** When the span that runs now ends. */
    Instant endOf(Duration span) {
        return base.plus(span.multipliedBy(spans(span, asOf) + 1));
    }

    private long spans(Duration span, Instant until) {
        Duration elapsed = Duration.between(base, until);
        return elapsed.isNegative() ? 0 : elapsed.dividedBy(span);
    }
}
