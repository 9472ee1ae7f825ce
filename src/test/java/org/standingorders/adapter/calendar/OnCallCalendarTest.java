package org.standingorders.adapter.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.standingorders.contact.CalendarEntry;
import org.standingorders.testkit.CalendarFeeds;

/** On-call calendars as people and their tools write them (RFC 5545) (F12). */
class OnCallCalendarTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void an_entry_in_utc_is_read_with_its_title_and_who_attends() throws Exception {
        assertThat(entries("2026-03-10/2026-03-11", """
                        SUMMARY:On call: Ann
                        ATTENDEE;CN=Ann;PARTSTAT=ACCEPTED:mailto:ann@hospital.example
                        ATTENDEE;CN=Bob;PARTSTAT=DECLINED:MAILTO:bob@hospital.example
                        DTSTART:20260310T080000Z
                        DTEND:20260310T200000Z"""))
                .containsExactly(new CalendarEntry(
                        "On call: Ann",
                        List.of("ann@hospital.example"),
                        Instant.parse("2026-03-10T08:00:00Z"),
                        Instant.parse("2026-03-10T20:00:00Z")));
    }

    @Test
    void a_repeated_entry_keeps_its_wall_clock_over_the_change_of_the_clock_without_its_exception_and_with_its_move()
            throws Exception {
        String week = """
                SUMMARY:Bob
                DTSTART;TZID=America/New_York:20260301T190000
                DTEND;TZID=America/New_York:20260302T070000
                RRULE:FREQ=WEEKLY;BYDAY=SU,TU
                EXDATE;TZID=America/New_York:20260310T190000""";
        String moved = """
                SUMMARY:Bob, later
                RECURRENCE-ID;TZID=America/New_York:20260315T190000
                DTSTART;TZID=America/New_York:20260315T210000
                DTEND;TZID=America/New_York:20260316T070000""";
        assertThat(times("2026-03-02/2026-03-19", week, moved))
                .containsExactly(
                        "2026-03-02T00:00:00Z 2026-03-02T12:00:00Z",
                        "2026-03-04T00:00:00Z 2026-03-04T12:00:00Z",
                        "2026-03-08T23:00:00Z 2026-03-09T11:00:00Z",
                        "2026-03-16T01:00:00Z 2026-03-16T11:00:00Z",
                        "2026-03-17T23:00:00Z 2026-03-18T11:00:00Z");
    }

    @Test
    void days_and_times_without_a_zone_are_those_of_the_asked_zone() throws Exception {
        assertThat(times("2026-03-10/2026-03-16", """
                        DTSTART;VALUE=DATE:20260312
                        DTEND;VALUE=DATE:20260314""", """
                        UID:floating
                        DTSTART:20260310T080000
                        DURATION:PT12H
                        RRULE:FREQ=DAILY;COUNT=2"""))
                .containsExactly(
                        "2026-03-10T07:00:00Z 2026-03-10T19:00:00Z",
                        "2026-03-11T07:00:00Z 2026-03-11T19:00:00Z",
                        "2026-03-11T23:00:00Z 2026-03-13T23:00:00Z");
    }

    @Test
    void a_shift_that_began_before_the_span_and_lasts_into_it_counts() throws Exception {
        assertThat(times("2026-03-10/2026-03-11", """
                        DTSTART:20260301T000000Z
                        DTEND:20260401T000000Z""")).containsExactly("2026-03-01T00:00:00Z 2026-04-01T00:00:00Z");
    }

    /** A night shift of 12 hours by the wall clock; the night of the change is an hour shorter or longer. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 20260328, 2026-03-28T19:00:00Z, 2026-03-29T06:00:00Z",
        "Europe/Berlin, 20261024, 2026-10-24T18:00:00Z, 2026-10-25T07:00:00Z",
        "America/New_York, 20260307, 2026-03-08T01:00:00Z, 2026-03-08T12:00:00Z",
        "America/New_York, 20261031, 2026-11-01T00:00:00Z, 2026-11-01T13:00:00Z",
        "Australia/Lord_Howe, 20260404, 2026-04-04T09:00:00Z, 2026-04-04T21:30:00Z",
        "Australia/Lord_Howe, 20261003, 2026-10-03T09:30:00Z, 2026-10-03T21:00:00Z",
        "Pacific/Apia, 20260601, 2026-06-01T07:00:00Z, 2026-06-01T19:00:00Z",
        "Eastern Standard Time, 20260601, 2026-06-02T00:00:00Z, 2026-06-02T12:00:00Z"
    })
    void shifts_over_the_change_of_the_clock_begin_and_end_by_the_wall_clock(
            String zone, String day, String begins, String ends) throws Exception {
        String nights = "SUMMARY:night\nDTSTART;TZID=" + zone + ":20250101T200000\nDTEND;TZID=" + zone
                + ":20250102T080000\nRRULE:FREQ=DAILY";
        String date = day.replaceAll("(....)(..)(..)", "$1-$2-$3");
        Instant noon = Instant.parse(date + "T12:00:00Z");
        assertThat(OnCallCalendar.read(CalendarFeeds.of(nights))
                        .entries(new Span(noon.minusSeconds(86_400), noon.plusSeconds(86_400), BERLIN)))
                .extracting(CalendarEntry::from, CalendarEntry::to)
                .contains(org.assertj.core.groups.Tuple.tuple(Instant.parse(begins), Instant.parse(ends)));
    }

    @Test
    void a_shift_in_an_hour_that_the_clock_skips_begins_when_the_hour_is_over() throws Exception {
        assertThat(times("2026-03-28/2026-03-30", """
                        DTSTART;TZID=Europe/Berlin:20260329T023000
                        DTEND;TZID=Europe/Berlin:20260329T100000""")).containsExactly("2026-03-29T01:30:00Z 2026-03-29T08:00:00Z");
    }

    @Test
    void a_feed_that_describes_a_known_zone_wrongly_changes_nothing() throws Exception {
        String lie = """
                BEGIN:VTIMEZONE
                TZID:Europe/Berlin
                BEGIN:STANDARD
                DTSTART:19700101T000000
                TZOFFSETFROM:+0900
                TZOFFSETTO:+0900
                END:STANDARD
                END:VTIMEZONE
                """;
        byte[] feed = CalendarFeeds.around(lie
                + CalendarFeeds.event(
                        "DTSTART;TZID=Europe/Berlin:20260310T080000\nDTEND;TZID=Europe/Berlin:20260310T100000", 0));
        assertThat(OnCallCalendar.read(feed).entries(span("2026-03-10/2026-03-11")))
                .singleElement()
                .extracting(CalendarEntry::from)
                .isEqualTo(Instant.parse("2026-03-10T07:00:00Z"));
    }

    /** The clock of New York under a name that nobody knows, as Outlook writes it. */
    private static final String HOSPITAL_TIME = """
            BEGIN:VTIMEZONE
            TZID:Hospital Time
            BEGIN:STANDARD
            DTSTART:16010101T020000
            TZOFFSETFROM:-0400
            TZOFFSETTO:-0500
            RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=1SU;BYMONTH=11
            END:STANDARD
            BEGIN:DAYLIGHT
            DTSTART:16010101T020000
            TZOFFSETFROM:-0500
            TZOFFSETTO:-0400
            RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=2SU;BYMONTH=3
            END:DAYLIGHT
            END:VTIMEZONE
            """;

    @Test
    void a_zone_that_only_the_feed_describes_has_the_clock_that_it_says() throws Exception {
        String nights = "DTSTART;TZID=\"Hospital Time\":20260306T200000\nDTEND;TZID=\"Hospital Time\":20260307T080000\n"
                + "RRULE:FREQ=DAILY;COUNT=3";
        byte[] feed = CalendarFeeds.around(HOSPITAL_TIME + CalendarFeeds.event(nights, 0));
        assertThat(OnCallCalendar.read(feed).entries(span("2026-03-06/2026-03-11")))
                .extracting(entry -> entry.from() + " " + entry.to())
                .containsExactly(
                        "2026-03-07T01:00:00Z 2026-03-07T13:00:00Z",
                        "2026-03-08T01:00:00Z 2026-03-08T12:00:00Z",
                        "2026-03-09T00:00:00Z 2026-03-09T12:00:00Z");
    }

    @Test
    void a_zone_without_changes_is_an_offset_whatever_its_name() throws Exception {
        String zone = HOSPITAL_TIME
                .replaceAll("(?s)BEGIN:DAYLIGHT.*END:DAYLIGHT\n", "")
                .replace("-0400", "-0500");
        String event = "DTSTART;TZID=Hospital Time:20260710T080000\nDTEND;TZID=Hospital Time:20260710T100000";
        assertThat(OnCallCalendar.read(CalendarFeeds.around(zone + CalendarFeeds.event(event, 0)))
                        .entries(span("2026-07-10/2026-07-11")))
                .extracting(CalendarEntry::from)
                .containsExactly(Instant.parse("2026-07-10T13:00:00Z"));
    }

    @Test
    void what_is_cancelled_does_not_count() throws Exception {
        assertThat(times("2026-03-10/2026-03-11", "STATUS:CANCELLED\nDTSTART:20260310T080000Z\nDTEND:20260310T200000Z"))
                .isEmpty();
    }

    private static List<String> times(String days, String... events) throws UnreadableCalendar {
        return entries(days, events).stream()
                .map(entry -> entry.from() + " " + entry.to())
                .toList();
    }

    private static List<CalendarEntry> entries(String days, String... events) throws UnreadableCalendar {
        return OnCallCalendar.read(CalendarFeeds.of(events)).entries(span(days));
    }

    private static Span span(String days) {
        String[] ends = days.split("/");
        return new Span(Instant.parse(ends[0] + "T00:00:00Z"), Instant.parse(ends[1] + "T00:00:00Z"), BERLIN);
    }
}
