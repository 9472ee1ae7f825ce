package org.standingorders.adapter.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.transform.recurrence.Frequency;

/**
 * A zone that a feed describes itself, by when its clock changes (RFC 5545, 3.6.5).
 *
 * @param onset by the clock before the change
 */
record OwnZone(LocalDateTime onset, ZoneOffset before, ZoneOffset after) {
    private static final Pattern OBSERVANCE = Pattern.compile("(?ms)^BEGIN:(STANDARD|DAYLIGHT)\\s*$(.*?)^END:\\1\\s*$");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final LocalDateTime LAST = LocalDateTime.of(2060, 1, 1, 0, 0);
    private static final int MOST = 40;
    private static final int MOST_CHANGES = 1_000;

    static ZoneId read(String name, String description) throws UnreadableCalendar {
        try {
            return zone(changes(description));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw new UnreadableCalendar(
                    "The zone (" + name + ") is described in a way that cannot be read: " + unreadable.getMessage());
        }
    }

    private static List<OwnZone> changes(String description) {
        List<OwnZone> changes = new ArrayList<>();
        Matcher observance = OBSERVANCE.matcher(description);
        for (int n = 0; observance.find(); n++) {
            require(n < MOST, "it has more than " + MOST + " parts");
            changes.addAll(observed(observance.group(2)));
        }
        require(!changes.isEmpty(), "nothing says what its clock shows");
        changes.sort(Comparator.comparing(OwnZone::instant));
        return changes;
    }

    private static List<OwnZone> observed(String part) {
        LocalDateTime start = LocalDateTime.parse(value(part, "DTSTART").orElse(""), WRITTEN);
        ZoneOffset from = offset(part, "TZOFFSETFROM");
        ZoneOffset to = offset(part, "TZOFFSETTO");
        return onsets(part, start).map(onset -> new OwnZone(onset, from, to)).toList();
    }

    private static Stream<LocalDateTime> onsets(String part, LocalDateTime start) {
        Optional<Recur<LocalDateTime>> rule = value(part, "RRULE").map(Recur::new);
        require(
                rule.isEmpty() || rule.get().getFrequency() == Frequency.YEARLY,
                "its clock changes by a rule that is not yearly");
        Stream<LocalDateTime> ruled =
                rule.stream().flatMap(each -> each.getDates(start, start, LAST, MOST_CHANGES).stream());
        Stream<LocalDateTime> dated = value(part, "RDATE").stream()
                .flatMap(dates -> Stream.of(dates.split(",", MOST_CHANGES)))
                .map(date -> LocalDateTime.parse(date, WRITTEN));
        return Stream.of(Stream.of(start), ruled, dated).flatMap(some -> some).distinct();
    }

    private static ZoneOffset offset(String part, String property) {
        return ZoneOffset.of(value(part, property).orElse(""));
    }

    private static Optional<String> value(String part, String property) {
        Matcher line = Pattern.compile("(?m)^" + property + "(?:;[^:\\r\\n]*)?:([^\\r\\n]*)$")
                .matcher(part);
        return line.find() ? Optional.of(line.group(1).strip()) : Optional.empty();
    }

    private static void require(boolean met, String otherwise) {
        if (!met) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private Instant instant() {
        return onset.toInstant(before);
    }

    /** What a change says of the time before it counts for the first one only, so that the clock never shows two times at once. */
    private static ZoneId zone(List<OwnZone> changes) {
        ZoneOffset first = changes.get(0).before();
        ZoneOffset shown = first;
        List<ZoneOffsetTransition> transitions = new ArrayList<>();
        for (OwnZone change : changes) {
            if (!change.after().equals(shown)) {
                LocalDateTime at = LocalDateTime.ofInstant(change.instant(), shown);
                transitions.add(ZoneOffsetTransition.of(at, shown, change.after()));
                shown = change.after();
            }
        }
        return transitions.isEmpty()
                ? shown
                : ZoneNames.of(ZoneRules.of(first, first, List.of(), transitions, List.of()));
    }
}
