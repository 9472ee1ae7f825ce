package org.standingorders.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.standingorders.rule.IncidentType.API_DEGRADATION;
import static org.standingorders.testkit.Readings.api;
import static org.standingorders.testkit.Story.at;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.standingorders.contact.Contact;
import org.standingorders.contact.Directory;
import org.standingorders.contact.Person;
import org.standingorders.contact.Rosters;
import org.standingorders.contact.Rota;
import org.standingorders.contact.Shift;
import org.standingorders.explain.WhyNot.Cause;
import org.standingorders.explain.WhyNot.Code;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.fact.Labels;
import org.standingorders.fact.Quality;
import org.standingorders.fact.Roster;
import org.standingorders.flow.Rulebook;
import org.standingorders.rule.Role;
import org.standingorders.testkit.People;
import org.standingorders.testkit.Shipped;
import org.standingorders.testkit.Story;

/** Somebody is kept under a role, and is not who is told for it. */
class AbsenceInquiryTest {
    private static final Rulebook SHIPPED = Shipped.rulebook();
    private static final FactId FACT = new FactId(new UUID(0x7000L, 0x8000_0000_0000_0001L));
    private static final Role ADMIN = new Role("on_call_admin");
    private static final Person ANN = People.reachedBy("p-ann", "ann");
    private static final Person BOB = People.reachedBy("p-bob", "bob");

    private final Story story = Story.under(SHIPPED).posts(api("api", 4));

    @Test
    void who_is_not_available_by_the_roster_holds_the_role_all_the_same() {
        assertThat(about("p-ann", kept(null, ANN), roster("p-ann", false)))
                .extracting(Cause::code, Cause::sentence)
                .containsExactly(tuple(
                        Code.NOT_AVAILABLE,
                        "p-ann holds on_call_admin, but is not available by the roster of 2026-01-10 14:38:00 UTC,"
                                + " which holds until 2026-01-10 20:00:00 UTC (fact " + FACT + "). As on_call_admin"
                                + " the people of coordinator stood in: on_call_admin – whoever holds it is not"
                                + " available."));
    }

    @Test
    void whom_the_calendar_gives_another_shift_is_told_when_that_is() {
        List<Shift> shifts = List.of(
                new Shift("p-ann", at("08:00:00"), at("16:00:00")), new Shift("p-bob", at("16:00:00"), at("22:00:00")));

        assertThat(about("p-bob", kept(shifts, ANN, BOB), null))
                .extracting(Cause::code, Cause::sentence, Cause::at)
                .containsExactly(tuple(
                        Code.NOT_ON_CALL,
                        "p-bob holds on_call_admin by the calendar from 2026-01-10 16:00:00 UTC to 2026-01-10 22:00:00"
                                + " UTC; not at the time asked about.",
                        at("16:00:00")));
    }

    @Test
    void whom_the_roster_replaces_and_who_has_no_channel_are_told_so() {
        assertThat(about("p-bob", kept(null, ANN, BOB), roster("p-ann", true)))
                .extracting(Cause::sentence)
                .containsExactly("p-bob is kept under on_call_admin, but the roster of 2026-01-10 14:38:00 UTC, which"
                        + " holds until 2026-01-10 20:00:00 UTC (fact " + FACT + ") names p-ann.");
        assertThat(about("p-tom", kept(null, ANN, new Person("p-tom", "Tom", List.of())), null))
                .extracting(Cause::code)
                .containsExactly(Code.NO_CHANNEL);
    }

    private static Contact kept(@Nullable List<Shift> shifts, Person... people) {
        return new Contact(ADMIN, List.of(people), new Role("coordinator"), shifts);
    }

    private static Fact roster(String person, boolean available) {
        Instant now = at("14:38:00");
        Roster reading = new Roster(ADMIN.name(), person, List.of(), available, null, at("20:00:00"));
        return new Fact(
                FACT,
                Fact.DEFAULT_PROGRAM,
                "roster",
                1,
                now,
                now,
                Fact.DEFAULT_TTL,
                Quality.GOOD,
                Labels.NONE,
                reading);
    }

    private List<Cause> about(String recipient, Contact contact, @Nullable Fact roster) {
        Instant at = at("14:40:00");
        List<Fact> rosters = roster == null ? List.of() : List.of(roster);
        Contact coordinator = People.contact("coordinator", People.reachedBy("p-co", "co"));
        Directory directory = new Directory(1, Map.of(ADMIN, contact, coordinator.role(), coordinator));
        Rota rota = new Rota(
                List.of(directory.reach(ADMIN, at, SHIPPED.contactRoles(), Rosters.holding(rosters, at))),
                Map.of(),
                directory.absences(at, Rosters.facts(rosters, at)));
        return new Inquiry(story.the(API_DEGRADATION), rota, SHIPPED.escalator(), List.of(), at, at)
                .about(recipient)
                .causes();
    }
}
