package org.standingorders.adapter.calendar;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.standingorders.contact.CalendarEntry;

/**
 * An on-call calendar, read from an iCalendar feed (RFC 5545). Zones are those of the tz database or of Windows by name; a feed's
 * own descriptions of those are passed over, as they are often wrong about coming years. Only of a zone that nobody else knows
 * they say what its clock shows.
 */
public final class OnCallCalendar {
    /** Of a feed, in bytes. */
    public static final int MOST_BYTES = 1024 * 1024;

    static final int MOST_EVENTS = 2_000;
    static final int MOST_REPEATING = 200;

    private static final Pattern FOLD = Pattern.compile("\\r?\\n[ \\t]");

    static {
        // else the library would fetch descriptions of zones from addresses that a feed names
        System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
    }

    private final List<Event> events;

    private OnCallCalendar(List<Event> events) {
        this.events = events;
    }

    /** Reads a feed of at most {@link #MOST_BYTES}. */
    public static OnCallCalendar read(byte[] feed) throws UnreadableCalendar {
        List<VEvent> events = parsed(feed).<VEvent>getComponents(Component.VEVENT);
        demand(events.size() <= MOST_EVENTS, "It has more than " + MOST_EVENTS + " events.");
        demand(
                events.stream().filter(Event::repeats).count() <= MOST_REPEATING,
                "It has more than " + MOST_REPEATING + " events that repeat.");
        Map<String, Set<Object>> moved = moved(events);
        List<Event> all = new ArrayList<>();
        for (VEvent event : events) {
            all.add(Event.of(event, moved.getOrDefault(Event.uid(event), Set.of())));
        }
        return new OnCallCalendar(all);
    }

    /** All entries that meet the span, by their beginning. */
    public List<CalendarEntry> entries(Span span) throws UnreadableCalendar {
        List<CalendarEntry> entries = new ArrayList<>();
        for (Event event : events) {
            entries.addAll(event.entries(span));
        }
        entries.sort(Comparator.comparing(CalendarEntry::from).thenComparing(CalendarEntry::title));
        return entries;
    }

    private static Calendar parsed(byte[] feed) throws UnreadableCalendar {
        demand(feed.length <= MOST_BYTES, "It is larger than 1 MiB.");
        String text = FOLD.matcher(new String(feed, StandardCharsets.UTF_8)).replaceAll("");
        byte[] events = OwnZones.without(text).getBytes(StandardCharsets.UTF_8);
        OwnZones zones = OwnZones.of(text);
        try {
            return new CalendarBuilder(zones).build(new ByteArrayInputStream(events));
        } catch (IOException | ParserException | DateTimeException | IllegalArgumentException broken) {
            throw new UnreadableCalendar("It is no iCalendar feed that can be read: " + broken.getMessage());
        }
    }

    /** By event: the occurrences that another entry of the feed takes the place of. */
    private static Map<String, Set<Object>> moved(List<VEvent> events) {
        Map<String, Set<Object>> moved = new HashMap<>();
        for (VEvent event : events) {
            Optional<Property> instead = event.getProperty(Property.RECURRENCE_ID);
            instead.ifPresent(id -> moved.computeIfAbsent(Event.uid(event), none -> new HashSet<>())
                    .add(Event.occurrence(id)));
        }
        return moved;
    }

    static void demand(boolean met, String otherwise) throws UnreadableCalendar {
        if (!met) {
            throw new UnreadableCalendar(otherwise);
        }
    }
}
