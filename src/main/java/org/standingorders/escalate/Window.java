package org.standingorders.escalate;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a silence holds by the clock on a wall: all the time from {@code from} to {@code until}, or on some days of the week
 * between two times.
 *
 * <p>A time that the clock skips is the instant at which it skips. One that it shows twice is the first of the two, so that a
 * window never lasts longer than it says and never comes twice.
 *
 * @param days on which it begins; null where it does not recur
 */
record Window(
        LocalDateTime from, LocalDateTime until, @Nullable Daily days, ZoneId zone) {
    /** So many days hold the next beginning, of whatever day of the week, and one that the zone leaves out. */
    private static final int LOOKED_AHEAD = 9;

    /** @param ends on the next day where it is not after {@code begins} */
    record Daily(Set<DayOfWeek> days, LocalTime begins, LocalTime ends) {
        Daily {
            days = Set.copyOf(days);
        }

        private LocalDateTime end(LocalDate day) {
            return ends.isAfter(begins) ? day.atTime(ends) : day.plusDays(1).atTime(ends);
        }
    }

    /** The stretch that holds now. */
    Optional<Span> at(Instant now) {
        return spans(day(now).minusDays(2))
                .map(span -> span.within(whole()))
                .filter(span -> span.contains(now))
                .findFirst();
    }

    /** The next stretch that has not begun yet. */
    Optional<Span> after(Instant now) {
        LocalDate today = day(now);
        return spans(today.isBefore(from.toLocalDate()) ? from.toLocalDate().minusDays(1) : today)
                .map(span -> span.within(whole()))
                .filter(span -> span.from().isAfter(now) && !span.empty())
                .findFirst();
    }

    /** Whether it would have held in the past: what recurs is taken to have recurred before it began. */
    boolean wouldHold(Instant past) {
        return spans(day(past).minusDays(2)).anyMatch(span -> span.contains(past));
    }

    private Span whole() {
        return new Span(instant(from), instant(until));
    }

    private Stream<Span> spans(LocalDate first) {
        Daily daily = days;
        return daily == null
                ? Stream.of(whole())
                : first.datesUntil(first.plusDays(LOOKED_AHEAD))
                        .filter(day -> daily.days().contains(day.getDayOfWeek()))
                        .map(day -> new Span(instant(day.atTime(daily.begins())), instant(daily.end(day))));
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private Instant instant(LocalDateTime shown) {
        ZoneOffsetTransition change = zone.getRules().getTransition(shown);
        return change != null && change.isGap()
                ? change.getInstant()
                : shown.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }
}
