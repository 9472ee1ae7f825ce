package org.standingorders.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.standingorders.rule.IncidentType.API_DEGRADATION;
import static org.standingorders.testkit.Readings.api;
import static org.standingorders.testkit.Story.at;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.standingorders.contact.Reach;
import org.standingorders.contact.Reach.Skipped;
import org.standingorders.contact.Rota;
import org.standingorders.explain.WhyNot.Cause;
import org.standingorders.explain.WhyNot.Code;
import org.standingorders.flow.Happening;
import org.standingorders.flow.Request;
import org.standingorders.flow.Rulebook;
import org.standingorders.incident.History;
import org.standingorders.incident.Incident;
import org.standingorders.incident.ResponseEvent.Escalated;
import org.standingorders.incident.Stamp;
import org.standingorders.incident.Told;
import org.standingorders.rule.Role;
import org.standingorders.rule.Severity;
import org.standingorders.testkit.Shipped;
import org.standingorders.testkit.Story;
import org.standingorders.testkit.Tables;

/** Why somebody was not told; the incident is high and was detected at 14:30. */
class InquiryTest {
    private static final Rulebook SHIPPED = Shipped.rulebook();
    private static final Reach DIRECTOR = reach("program_director", "p-2");

    private final Story story = Story.under(SHIPPED).posts(api("api", 4));

    @Test
    void a_later_tier_is_not_due_yet() {
        assertThat(about("program_director", "14:40:00"))
                .extracting(Cause::code, Cause::sentence, Cause::rule)
                .containsExactly(tuple(
                        Code.NOT_DUE,
                        "program_director is not due until 2026-01-10 15:30:00.001 UTC by DT-05/X5, unless somebody"
                                + " acknowledges before.",
                        "DT-05/X5"));
        assertThat(codes("p-2", "14:40:00", DIRECTOR)).containsExactly(Code.NOT_DUE);
    }

    @Test
    void what_lies_ahead_is_answered_as_things_stand_now() {
        assertThat(inquiry(story, "15:40:00", "14:40:00", DIRECTOR)
                        .about("program_director")
                        .causes())
                .extracting(Cause::sentence)
                .containsExactly("program_director is not due until 2026-01-10 15:30:00.001 UTC by DT-05/X5, unless"
                        + " somebody acknowledges before.");
    }

    @Test
    void a_tier_is_answered_by_its_own_rows_for_the_severity() {
        assertThat(about("if_unacked_1hour", "14:40:00"))
                .extracting(Cause::code, Cause::rule)
                .containsExactly(tuple(Code.NOT_DUE, "DT-05/X5"));
        assertThat(about("if_unacked_4hours", "14:40:00"))
                .extracting(Cause::code, Cause::sentence)
                .containsExactly(tuple(Code.NO_ROW, "No row of if_unacked_4hours holds when it is high."));
    }

    @Test
    void an_acknowledgement_stops_it_from_then_on() {
        story.then("14:50:00").asks(API_DEGRADATION, new Request.Acknowledge(at("18:00:00"), null));

        assertThat(about("program_director", "15:40:00"))
                .extracting(Cause::sentence)
                .containsExactly("Acknowledged by alice at 2026-01-10 14:50:00 UTC until 2026-01-10 18:00:00 UTC, so"
                        + " DT-05/X5 does not tell program_director.");
        assertThat(codes("program_director", "14:40:00")).containsExactly(Code.NOT_DUE);
    }

    @Test
    void a_role_without_people_and_what_stood_in_for_it_are_named() {
        Reach stoodIn = new Reach(
                new Role("program_director"),
                new Role("admin_team"),
                List.of("p-9"),
                List.of(new Skipped(new Role("program_director"), Reach.Why.NOBODY_ON_CALL)));

        assertThat(codes("program_director", "15:40:00")).containsExactly(Code.ROLE_EMPTY);
        assertThat(about("program_director", "15:40:00", stoodIn))
                .extracting(Cause::sentence)
                .containsExactly(
                        "As program_director the people of admin_team stood in: program_director – its calendar"
                                + " has nobody on call.");
        assertThat(codes("program_director", "15:40:00", DIRECTOR)).containsExactly(Code.KNOWS_ALREADY);
    }

    @Test
    void a_silence_is_named_with_its_end_also_when_it_is_over() {
        Rulebook muting = Shipped.rulebook(Shipped.with(Tables.of(
                "DT-32",
                "S1 |  |  | api | high | IT |  | Restart | 2026-01-10 14:00 | 2026-01-10 15:10 |  |  |  | UTC")));
        Story muted = Story.under(muting).posts(api("api", 4));

        muted.then("15:10:00").rings();

        assertThat(muted.the(API_DEGRADATION).card().muting()).isNull();
        assertThat(inquiry(muted, "14:40:00", "15:20:00", reach("on_call_admin", "p-1"))
                        .about("p-1")
                        .causes())
                .extracting(Cause::sentence)
                .containsExactly("Muted by DT-32/S1 until 2026-01-10 15:10:00 UTC. It is the silence of IT: Restart.");
    }

    @Test
    void who_no_row_names_and_who_is_unknown_are_told_apart() {
        assertThat(about("hospital_admin", "14:40:00"))
                .extracting(Cause::sentence)
                .containsExactly("No row names hospital_admin when it is high.");
        assertThat(codes("p-77", "14:40:00", DIRECTOR)).containsExactly(Code.UNKNOWN_RECIPIENT);
    }

    @Test
    void what_is_over_tells_nobody() {
        story.then("14:50:00").asks(API_DEGRADATION, new Request.Resolve("Restarted"));

        assertThat(codes("program_director", "14:55:00")).containsExactly(Code.NOT_OPEN);
    }

    @Test
    void who_was_told_is_told_when_and_by_which_row() {
        Incident incident = new Escalated(Stamp.service(at("14:30:00")), List.of(told("p-1")), null, null)
                .applyTo(story.the(API_DEGRADATION));

        WhyNot answer = new Inquiry(incident, rota(), SHIPPED.escalator(), List.of(), at("14:40:00"), at("14:40:00"))
                .about("p-1");

        assertThat(answer.told()).isTrue();
        assertThat(answer.causes())
                .extracting(Cause::sentence)
                .containsExactly("p-1 was told at 2026-01-10 14:30:00 UTC as on_call_admin by DT-05/X4 (immediate).");
        assertThat(codes("on_call_admin", "14:29:00")).containsExactly(Code.NOT_DUE);
    }

    private List<Code> codes(String recipient, String time, Reach... reaches) {
        return about(recipient, time, reaches).stream().map(Cause::code).toList();
    }

    private List<Cause> about(String recipient, String time, Reach... reaches) {
        return inquiry(story, time, reaches).about(recipient).causes();
    }

    private static Inquiry inquiry(Story story, String time, Reach... reaches) {
        return inquiry(story, time, time, reaches);
    }

    private static Inquiry inquiry(Story story, String time, String now, Reach... reaches) {
        Instant then = at(time);
        History history = new History(story.happenings().stream()
                .filter(one -> one.incident().equals(story.the(API_DEGRADATION).id()))
                .map(Happening::event)
                .toList());
        return new Inquiry(
                history.at(then).orElseThrow(), rota(reaches), SHIPPED.escalator(), List.of(), then, at(now));
    }

    private static Rota rota(Reach... reaches) {
        return new Rota(List.of(reaches), Map.of(), List.of());
    }

    private static Told told(String person) {
        Role role = new Role("on_call_admin");
        Instant at = at("14:30:00");
        return new Told(
                Severity.HIGH,
                "immediate",
                "DT-05/X4",
                role,
                role,
                List.of(person),
                at,
                at,
                false,
                null,
                List.of(),
                null);
    }

    private static Reach reach(String role, String person) {
        return new Reach(new Role(role), new Role(role), List.of(person), List.of());
    }
}
