package org.standingorders.cadence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.contact.Reach;
import org.standingorders.fact.Level;
import org.standingorders.incident.Card;
import org.standingorders.incident.Heard;
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
 * @param heard who was told anything else of an incident that is over; null while it is open, and in old records
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
        List<Reach> leadership,
        @Nullable List<Heard> heard)
        implements Question {
    public CadenceQuestion {
        told = List.copyOf(told);
        leadership = List.copyOf(leadership);
        heard = heard == null ? null : List.copyOf(heard);
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
                leadership,
                incident.status().open() ? null : card.heard());
    }

    /** The same, with those whom a tier is telling at this moment. */
    public CadenceQuestion with(List<Told> more) {
        List<Told> all = new java.util.ArrayList<>(told);
        more.stream().filter(one -> !one.people().isEmpty()).forEach(all::add);
        return new CadenceQuestion(asOf, severity, status, level, base, lastAt, changed, all, leadership, heard);
    }

    /** Those who hear the end besides whom tiers told, each once for a role. */
    List<Heard> besides() {
        return heard == null
                ? List.of()
                : heard.stream()
                        .filter(one -> told.stream().noneMatch(tier -> knows(tier, one)))
                        .toList();
    }

    private static boolean knows(Told tier, Heard one) {
        return tier.role().equals(one.role()) && tier.people().contains(one.person());
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
