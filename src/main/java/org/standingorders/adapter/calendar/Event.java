package org.standingorders.adapter.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.RecurrenceId;
import net.fortuna.ical4j.transform.recurrence.Frequency;
import org.standingorders.contact.CalendarEntry;

/**
 * One event of a feed.
 *
 * @param elsewhere beginnings of those of its occurrences that another event takes the place of
 */
record Event(VEvent event, Set<Object> elsewhere) {
    private static final Set<Frequency> SELDOM =
            EnumSet.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY, Frequency.YEARLY);
    private static final int OLDEST_YEAR = 2000;

    static Event of(VEvent event, Set<Object> moved) throws UnreadableCalendar {
        Event one = new Event(event, event.getProperty(Property.RECURRENCE_ID).isPresent() ? Set.of() : moved);
        one.checkRules();
        return one;
    }

    static String uid(VEvent event) {
        return event.getUid().map(Property::getValue).orElse("");
    }

    static boolean repeats(VEvent event) {
        return !event.getProperties(Property.RRULE).isEmpty();
    }

    /** Comparable with the beginning of an occurrence. */
    static Object occurrence(Property recurrenceId) {
        return comparable(((RecurrenceId<?>) recurrenceId).getDate());
    }

    private static Object comparable(Temporal beginning) {
        if (beginning instanceof ZonedDateTime zoned) {
            return zoned.toInstant();
        }
        return beginning instanceof OffsetDateTime offset ? offset.toInstant() : beginning;
    }

    /** Shifts repeat daily at most; whatever repeats more often would only cost time. */
    private void checkRules() throws UnreadableCalendar {
        for (Property property : event.getProperties(Property.RRULE)) {
            Recur<?> rule = ((RRule<?>) property).getRecur();
            boolean often = !SELDOM.contains(rule.getFrequency())
                    || Stream.of(rule.getHourList(), rule.getMinuteList(), rule.getSecondList())
                            .anyMatch(times -> !times.isEmpty());
            OnCallCalendar.demand(!often, "The event (" + title() + ") repeats more often than daily.");
            OnCallCalendar.demand(
                    start().get(java.time.temporal.ChronoField.YEAR) >= OLDEST_YEAR,
                    "The event (" + title() + ") repeats since before " + OLDEST_YEAR + ".");
        }
    }

    List<CalendarEntry> entries(Span span) throws UnreadableCalendar {
        if (cancelled()) {
            return List.of();
        }
        try {
            Temporal start = start();
            return event.calculateRecurrenceSet(new Period<>(span.begin(start), span.end(start))).stream()
                    .filter(each -> !elsewhere.contains(comparable(each.getStart())))
                    .flatMap(each -> entry(each.getStart(), end(each, start), span))
                    .toList();
        } catch (DateTimeException unknown) {
            throw new UnreadableCalendar(
                    "The event (" + title() + ") has a time that cannot be read: " + unknown.getMessage());
        }
    }

    private Stream<CalendarEntry> entry(Temporal begin, Temporal end, Span span) {
        Instant from = span.instant(begin);
        Instant to = span.instant(end);
        return span.meets(from, to) ? Stream.of(new CalendarEntry(title(), attendees(), from, to)) : Stream.empty();
    }

    /**
     * By the wall clock: a night shift until eight ends at eight also in the night in which the clock changes. By the letter
     * of RFC 5545 (3.8.5.3) it would end at seven in autumn, and an hour would be nobody's.
     */
    private Temporal end(Period<?> occurrence, Temporal firstStart) {
        Temporal firstEnd =
                event.getEndDate(false).map(date -> (Temporal) date.getDate()).orElse(null);
        if (occurrence.getStart() instanceof ZonedDateTime begin
                && firstStart instanceof ZonedDateTime from
                && firstEnd instanceof ZonedDateTime to) {
            Duration wallTime = Duration.between(
                    from.toLocalDateTime(),
                    to.withZoneSameInstant(from.getZone()).toLocalDateTime());
            return begin.toLocalDateTime().plus(wallTime).atZone(begin.getZone());
        }
        return occurrence.getEnd();
    }

    private Temporal start() throws UnreadableCalendar {
        try {
            return event.getStartDate()
                    .map(date -> date.getDate())
                    .orElseThrow(() -> new UnreadableCalendar("The event (" + title() + ") has no beginning."));
        } catch (DateTimeException unknown) {
            throw new UnreadableCalendar(
                    "The event (" + title() + ") has a time that cannot be read: " + unknown.getMessage());
        }
    }

    private boolean cancelled() {
        return event.getProperty(Property.STATUS)
                .filter(status -> status.getValue().equalsIgnoreCase("CANCELLED"))
                .isPresent();
    }

    private String title() {
        return event.getProperty(Property.SUMMARY).map(Property::getValue).orElse("");
    }

    private List<String> attendees() {
        return event.getProperties(Property.ATTENDEE).stream()
                .filter(each -> !declined(each))
                .map(Property::getValue)
                .filter(value -> value.toLowerCase(Locale.ROOT).startsWith("mailto:"))
                .map(value -> value.substring("mailto:".length()))
                .toList();
    }

    private static boolean declined(Property attendee) {
        return attendee.getParameter(Parameter.PARTSTAT)
                .filter(answer -> answer.getValue().equalsIgnoreCase("DECLINED"))
                .isPresent();
    }
}
