package org.standingorders.adapter.calendar;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standingorders.testkit.CalendarFeeds;

/** Calendars as nobody should write them: told what is wrong, in little time and room. */
class HostileCalendarTest {
    private static final Span DAY =
            new Span(Instant.parse("2026-03-10T00:00:00Z"), Instant.parse("2026-03-11T00:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DTSTART:20260310T080000Z\nDTEND:20260310T080001Z\nRRULE:FREQ=SECONDLY",
                "DTSTART:20260310T080000Z\nDTEND:20260310T080001Z\nRRULE:FREQ=HOURLY",
                "DTSTART:20260310T080000Z\nDTEND:20260310T080001Z\nRRULE:FREQ=DAILY;BYMINUTE=1,2,3",
                "DTSTART:00010310T080000Z\nDTEND:00010310T080001Z\nRRULE:FREQ=DAILY",
                "DTSTART;TZID=Nowhere/Land:20260310T080000\nDTEND;TZID=Nowhere/Land:20260310T100000",
                "SUMMARY:no beginning"
            })
    void an_event_that_cannot_be_a_shift_is_named(String event) {
        assertThatThrownBy(() -> read("SUMMARY:Shift seven\n" + event))
                .isInstanceOf(UnreadableCalendar.class)
                .hasMessageMatching("The event \\((Shift seven|no beginning)\\) .*");
    }

    @Test
    void what_is_no_calendar_too_large_or_too_much_is_refused() {
        assertThatThrownBy(() -> OnCallCalendar.read("<html>Sign in</html>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableCalendar.class)
                .hasMessageStartingWith("It is no iCalendar feed");
        assertThatThrownBy(() -> OnCallCalendar.read(new byte[OnCallCalendar.MOST_BYTES + 1]))
                .hasMessage("It is larger than 1 MiB.");
        assertThatThrownBy(() -> OnCallCalendar.read(many(OnCallCalendar.MOST_EVENTS + 1, "")))
                .hasMessage("It has more than 2000 events.");
        assertThatThrownBy(() -> OnCallCalendar.read(many(OnCallCalendar.MOST_REPEATING + 1, "\nRRULE:FREQ=WEEKLY")))
                .hasMessage("It has more than 200 events that repeat.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RRULE:FREQ=SECONDLY",
                "RRULE:FREQ=YEARLY;BYDAY=nonsense",
                "RDATE:never",
                "TZOFFSETTO:+9900",
                "DTSTART:yesterday"
            })
    void a_zone_that_makes_no_sense_is_named(String line) {
        String part = ("TZOFFSETFROM:+0100\nTZOFFSETTO:+0200\nDTSTART:20200101T000000\n")
                .replaceAll("(?m)^" + line.substring(0, line.indexOf(':')) + ":.*\\n", "");
        byte[] feed = CalendarFeeds.around(
                "BEGIN:VTIMEZONE\nTZID:Own\nBEGIN:STANDARD\n" + part + line + "\nEND:STANDARD\nEND:VTIMEZONE\n");
        assertThatThrownBy(() -> OnCallCalendar.read(feed))
                .isInstanceOf(UnreadableCalendar.class)
                .hasMessageStartingWith("The zone (Own) is described in a way that cannot be read");
    }

    private static byte[] many(int count, String more) {
        String[] events = new String[count];
        Arrays.fill(events, "DTSTART:20260310T080000Z\nDTEND:20260310T200000Z" + more);
        return CalendarFeeds.of(events);
    }

    private static void read(String event) throws UnreadableCalendar {
        OnCallCalendar.read(CalendarFeeds.of(event)).entries(DAY);
    }
}
