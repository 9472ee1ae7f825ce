package org.standingorders.escalate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Windows by the wall clock, on ordinary days and in the nights in which the clock changes (F12). */
class WindowTest {

    @Test
    void a_single_window_holds_from_its_first_instant_to_before_its_last() {
        Window window = once("2026-12-01T22:00", "2026-12-02T04:00", "Europe/Berlin");

        assertThat(window.at(at("2026-12-01T20:59:59.999Z"))).isEmpty();
        assertThat(window.after(at("2026-12-01T20:59:59.999Z")))
                .contains(span("2026-12-01T21:00:00Z", "2026-12-02T03:00:00Z"));
        assertThat(window.at(at("2026-12-01T21:00:00Z")))
                .contains(span("2026-12-01T21:00:00Z", "2026-12-02T03:00:00Z"));
        assertThat(window.at(at("2026-12-02T03:00:00Z"))).isEmpty();
        assertThat(window.after(at("2026-12-01T21:00:00Z"))).isEmpty();
    }

    @Test
    void a_window_over_midnight_belongs_to_the_day_on_which_it_begins() {
        Window saturdays = weekly(Set.of(DayOfWeek.SATURDAY), "22:00", "04:00", "America/Denver");

        assertThat(saturdays.at(at("2026-01-11T10:59:59Z")))
                .contains(span("2026-01-11T05:00:00Z", "2026-01-11T11:00:00Z"));
        assertThat(saturdays.at(at("2026-01-11T11:00:00Z"))).isEmpty();
        assertThat(saturdays.at(at("2026-01-12T05:00:00Z"))).isEmpty();
        assertThat(saturdays.after(at("2026-01-11T05:00:00Z")))
                .contains(span("2026-01-18T05:00:00Z", "2026-01-18T11:00:00Z"));
    }

    @Test
    void what_recurs_does_so_only_between_its_first_and_last_day() {
        Window window = weekly(Set.of(DayOfWeek.SATURDAY), "22:00", "04:00", "America/Denver");

        assertThat(window.at(at("2025-12-28T06:00:00Z"))).isEmpty();
        assertThat(window.wouldHold(at("2025-12-28T06:00:00Z"))).isTrue();
        assertThat(window.after(at("2025-12-01T00:00:00Z")))
                .contains(span("2026-01-04T05:00:00Z", "2026-01-04T11:00:00Z"));
        assertThat(window.after(at("2026-12-31T00:00:00Z"))).isEmpty();
    }

    @Test
    void a_time_that_the_clock_skips_is_the_next_one_that_it_shows() {
        assertThat(night("02:30", "04:00", "Europe/Berlin", "2026-03-29T01:30:00Z"))
                .contains(span("2026-03-29T01:00:00Z", "2026-03-29T02:00:00Z"));
        assertThat(night("02:30", "04:00", "America/New_York", "2026-03-08T07:30:00Z"))
                .contains(span("2026-03-08T07:00:00Z", "2026-03-08T08:00:00Z"));
        assertThat(night("02:10", "04:00", "Australia/Lord_Howe", "2026-10-03T15:40:00Z"))
                .contains(span("2026-10-03T15:30:00Z", "2026-10-03T17:00:00Z"));
        assertThat(once("2011-12-30T10:00", "2011-12-31T12:00", "Pacific/Apia").at(at("2011-12-30T10:30:00Z")))
                .contains(span("2011-12-30T10:00:00Z", "2011-12-30T22:00:00Z"));
    }

    @Test
    void a_window_within_the_hour_that_the_clock_skips_is_none_that_night() {
        Window window = weekly(Set.of(DayOfWeek.values()), "02:00", "03:00", "Europe/Berlin");

        assertThat(window.after(at("2026-03-28T12:00:00Z")))
                .contains(span("2026-03-30T00:00:00Z", "2026-03-30T01:00:00Z"));
    }

    @Test
    void a_time_that_the_clock_shows_twice_is_the_first_and_the_window_comes_once() {
        Instant first = at("2026-10-25T00:15:00Z");
        Window window = weekly(Set.of(DayOfWeek.values()), "02:00", "02:45", "Europe/Berlin");

        assertThat(window.at(first)).contains(span("2026-10-25T00:00:00Z", "2026-10-25T00:45:00Z"));
        assertThat(window.at(first.plus(Duration.ofHours(1)))).isEmpty();
        assertThat(window.after(first)).contains(span("2026-10-26T01:00:00Z", "2026-10-26T01:45:00Z"));
    }

    @Test
    void no_night_of_any_zone_has_more_than_one_window() {
        for (String zone : List.of("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia")) {
            Window window = weekly(Set.of(DayOfWeek.values()), "01:45", "03:10", zone);
            Stream.iterate(at("2026-01-01T00:00:00Z"), at -> at.plus(Duration.ofMinutes(29)))
                    .limit(17_000)
                    .flatMap(at -> window.at(at).stream())
                    .distinct()
                    .forEach(span -> assertThat(Duration.between(span.from(), span.until()))
                            .as(zone + " " + span)
                            .isBetween(Duration.ofMinutes(10), Duration.ofMinutes(145)));
            assertThat(Stream.iterate(at("2026-01-02T12:00:00Z"), at -> at.plus(Duration.ofDays(1)))
                            .limit(360)
                            .flatMap(at -> window.after(at).stream())
                            .distinct())
                    .hasSize(360);
        }
    }

    private static Optional<Span> night(String begins, String ends, String zone, String now) {
        return weekly(Set.of(DayOfWeek.values()), begins, ends, zone).at(at(now));
    }

    private static Window once(String from, String until, String zone) {
        return new Window(LocalDateTime.parse(from), LocalDateTime.parse(until), null, ZoneId.of(zone));
    }

    private static Window weekly(Set<DayOfWeek> days, String begins, String ends, String zone) {
        return new Window(
                LocalDateTime.parse("2026-01-01T00:00"),
                LocalDateTime.parse("2026-12-31T23:00"),
                new Window.Daily(days, LocalTime.parse(begins), LocalTime.parse(ends)),
                ZoneId.of(zone));
    }

    private static Span span(String from, String until) {
        return new Span(at(from), at(until));
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
