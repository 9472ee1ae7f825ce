package org.standingorders.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.standingorders.rule.Role;

/** Who a calendar means, and when it means nobody. */
class ContactTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-03-10T00:00:00Z");

    private static final Contact CONTACT = new Contact(
            new Role("on_call_admin"),
            List.of(
                    new Person("ann", "Ann Able", List.of(new Channel.Email("ann@hospital.example"))),
                    new Person("bob", "Bob Baker", List.of(new Channel.Email("bob@hospital.example"))),
                    new Person("mute", "Mute Moe", List.of())),
            null,
            null);

    @Test
    void an_entry_means_whoever_attends_or_else_the_one_its_title_names() {
        Contact onCall = CONTACT.onCall(List.of(
                entry("Bob Baker", 0, 8, "Ann@Hospital.example"),
                entry("On call: bob baker (night)", 8, 16),
                entry("Annual review with Able", 16, 20),
                entry("Ann Able or Bob Baker", 20, 24)));
        assertThat(onCall.shifts()).containsExactly(new Shift("ann", at(0), at(8)), new Shift("bob", at(8), at(16)));
    }

    @Test
    void gaps_are_where_nobody_who_can_be_told_has_a_shift() {
        Contact onCall = CONTACT.onCall(List.of(
                entry("ann", 10, 14),
                entry("bob", 12, 13),
                entry("mute", 14, 16),
                entry("ann", 2, 6),
                entry("a stranger", 16, 17),
                entry("bob", 18, 40)));
        assertThat(onCall.gaps(at(0), at(24)))
                .containsExactly(new Gap(at(0), at(2)), new Gap(at(6), at(10)), new Gap(at(14), at(18)));
        assertThat(onCall.gaps(at(19), at(24))).isEmpty();
    }

    @Test
    void an_empty_calendar_is_one_long_gap_and_no_calendar_none() {
        assertThat(CONTACT.onCall(List.of()).gaps(at(0), at(24))).containsExactly(new Gap(at(0), at(24)));
        assertThat(CONTACT.gaps(at(0), at(24))).isEmpty();
    }

    private static CalendarEntry entry(String title, int from, int to, String... attendees) {
        return new CalendarEntry(title, List.of(attendees), at(from), at(to));
    }

    private static Instant at(int hour) {
        return MIDNIGHT.plusSeconds(hour * 3_600L);
    }
}
