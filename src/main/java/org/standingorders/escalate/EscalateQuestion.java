package org.standingorders.escalate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.contact.Reach;
import org.standingorders.fact.Level;
import org.standingorders.incident.Card;
import org.standingorders.incident.Incident;
import org.standingorders.incident.Muting;
import org.standingorders.incident.Told;
import org.standingorders.rule.Question;
import org.standingorders.rule.Role;
import org.standingorders.rule.Severity;

/**
 * An incident as the escalation matrix sees it.
 *
 * @param base where elapsed time counts from (S15, A21)
 * @param open closed, resolved and duplicate incidents never escalate (A19)
 * @param level the defense level of a defense escalation; null for other incidents
 * @param told whom it has told since {@code base}
 * @param reaches who is reached now for each role that the matrix may name
 * @param standIns who is reached in place of people that a notice did not reach; empty while notices arrive
 * @param scope what silences are asked; null for what is never muted
 * @param mutedUntil the end of the silence that has kept notices back since anybody was told last; null where none has
 */
public record EscalateQuestion(
        Instant asOf,
        Severity severity,
        Instant base,
        boolean acknowledged,
        boolean open,
        @Nullable LevelReached level,
        List<Told> told,
        List<Reach> reaches,
        List<Reach> standIns,
        @Nullable IncidentScope scope,
        @Nullable Instant mutedUntil)
        implements Question {
    public EscalateQuestion {
        told = List.copyOf(told);
        reaches = List.copyOf(reaches);
        standIns = List.copyOf(standIns);
    }

    public static EscalateQuestion about(Incident incident, Instant now, List<Reach> reaches, List<Reach> standIns) {
        Card card = incident.card();
        Instant base = card.escalationBase();
        List<Told> since =
                card.told().stream().filter(one -> !one.at().isBefore(base)).toList();
        boolean open = incident.status().open() && card.origin().escalates();
        Muting muting = card.muting();
        return new EscalateQuestion(
                now,
                card.severity(),
                base,
                card.acknowledgedAt(now),
                open,
                reached(card),
                since,
                reaches,
                standIns,
                IncidentScope.of(card).orElse(null),
                muting == null ? null : muting.until());
    }

    private static @Nullable LevelReached reached(Card card) {
        Level level = card.origin().level();
        Instant worsened = card.times().worsenedAt();
        Instant base = card.escalationBase();
        Instant since = worsened == null || worsened.isBefore(base) ? base : worsened;
        return level == null ? null : new LevelReached(level, worsened != null, since);
    }

    /** Never negative: an incident detected in the future has waited for nothing (A27). */
    Duration elapsed() {
        Duration elapsed = Duration.between(base, asOf);
        return elapsed.isNegative() ? Duration.ZERO : elapsed;
    }

    /** Who is reached for a role; nobody where nobody was looked up. */
    Reach reach(Role role) {
        return reaches.stream()
                .filter(reach -> reach.role().equals(role))
                .findFirst()
                .orElseGet(() -> new Reach(role, role, List.of(), List.of()));
    }

    EscalationClock clockAt(Duration elapsed) {
        return new EscalationClock(severity, EscalationClock.minutes(elapsed), acknowledged);
    }
}
