package org.standingorders.escalate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.incident.Card;
import org.standingorders.incident.Incident;
import org.standingorders.incident.Told;

/**
 * What a silence does, and what it would have done lately: a look ahead before anybody relies on it.
 *
 * @param now the stretch that holds now; null when none does
 * @param next the next that begins later; null when none will
 * @param covered notices of the last {@link #LATELY} about what it mutes, whenever they were sent
 * @param muted those of them that it would have kept back, had it stood in the table then
 */
public record Foreseen(
        Silence silence, @Nullable Span now, @Nullable Span next, int covered, int muted) {
    /** How far the look goes back. */
    public static final Duration LATELY = Duration.ofDays(7);

    /** @param incidents all that told anybody lately, and maybe others */
    public static Foreseen of(Silence silence, List<Incident> incidents, Instant at) {
        return new Foreseen(
                silence,
                silence.at(at).orElse(null),
                silence.next(at).orElse(null),
                notices(silence, incidents, at, any -> true),
                notices(silence, incidents, at, told -> silence.wouldHold(told.at())));
    }

    private static int notices(Silence silence, List<Incident> incidents, Instant at, Predicate<Told> which) {
        Instant since = at.minus(LATELY);
        return incidents.stream()
                .map(Incident::card)
                .flatMap(card -> told(silence, card))
                .filter(told -> !told.at().isBefore(since))
                .filter(which)
                .mapToInt(told -> told.noticeIds().size())
                .sum();
    }

    private static Stream<Told> told(Silence silence, Card card) {
        return IncidentScope.of(card).isEmpty()
                ? Stream.empty()
                : card.told().stream().filter(told -> silence.covers(IncidentScope.at(card, told.severity())));
    }
}
