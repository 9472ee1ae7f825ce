package org.standingorders.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.rule.IncidentType.API_DEGRADATION;
import static org.standingorders.rule.IncidentType.DATABASE_FAILURE;
import static org.standingorders.rule.IncidentType.MONITORING_BLIND;
import static org.standingorders.rule.IncidentType.POLICY_FAILURE;
import static org.standingorders.testkit.Readings.api;
import static org.standingorders.testkit.Readings.database;
import static org.standingorders.testkit.Readings.heartbeat;
import static org.standingorders.testkit.Story.at;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.standingorders.app.policy.DecisionBench;
import org.standingorders.explain.Explainer;
import org.standingorders.incident.Card;
import org.standingorders.incident.Muting;
import org.standingorders.incident.ResponseEvent.Muted;
import org.standingorders.incident.Told;
import org.standingorders.rule.Point;
import org.standingorders.rule.Reason;
import org.standingorders.rule.Severity;
import org.standingorders.testkit.Shipped;
import org.standingorders.testkit.Story;
import org.standingorders.testkit.Tables;

/** Silences and maintenance windows (DT-32): who is not told, why, and when after all. */
class SilenceStoryTest {
    private static final String WINDOW =
            "IT operations | Dr. Mallory | Restart | 2026-01-10 14:00 | 2026-01-10 15:10 |  |  |  | UTC";
    private static final Rulebook MUTED = under("S1 |  | api_degradation | api | low, medium, high | " + WINDOW);
    private static final Rulebook ALL_MUTED = under("S1 | default |  |  | low, medium, high, critical | " + WINDOW);

    @Test
    void a_muted_incident_is_opened_and_tells_nobody_before_the_window_ends() {
        Story story = Story.under(MUTED).posts(api("api", 4));

        assertThat(story.types()).containsExactly(API_DEGRADATION);
        assertThat(story.newlyTold()).isEmpty();
        assertThat(story.last().effects()).isEmpty();
        assertThat(story.the(API_DEGRADATION).card().nextEscalationAt()).isEqualTo(at("15:10:00"));
        assertThat(lines(story))
                .containsExactly("Muted: on_call_admin (immediate) not told before 2026-01-10T15:10:00Z, as DT-32/S1 of"
                        + " IT operations and Dr. Mallory says: Restart");
    }

    @Test
    void whoever_would_have_been_told_is_told_when_the_window_ends_and_is_not_late() {
        Story story = Story.under(ALL_MUTED)
                .posts(database(false))
                .then("14:45:00.001")
                .rings();
        assertThat(story.then("15:09:59.999").rings().newlyTold()).isEmpty();

        assertThat(story.then("15:10:00").rings().newlyTold())
                .containsExactly("on_call_admin", "program_director", "hospital_admin");
        assertThat(story.the(DATABASE_FAILURE).card().told()).noneMatch(Told::late);
        assertThat(story.the(DATABASE_FAILURE).card().muting()).isNull();
        assertThat(story.then("15:30:00.001").rings().newlyTold()).containsExactly("acgme_contact");
        assertThat(story.told(DATABASE_FAILURE)).doesNotHaveDuplicates();
    }

    @Test
    void what_is_told_long_after_the_window_is_late_a25() {
        Story story =
                Story.under(MUTED).posts(api("api", 4)).then("15:11:00.001").rings();

        assertThat(story.the(API_DEGRADATION).card().told())
                .extracting(Told::late)
                .containsOnly(true);
    }

    @Test
    void nobody_is_told_at_the_end_of_the_window_of_what_was_acknowledged_or_ended_meanwhile() {
        Story taken = Story.under(MUTED).posts(api("api", 4));
        taken.asks(API_DEGRADATION, new Request.Acknowledge(null, null));
        assertThat(taken.then("15:10:00").rings().newlyTold()).isEmpty();

        Story over = Story.under(MUTED).posts(api("api", 4)).then("14:50:00");
        over.asks(API_DEGRADATION, new Request.Resolve("Restarted"));
        assertThat(over.then("15:10:00").rings().newlyTold()).isEmpty();
    }

    @Test
    void a_severity_beyond_what_is_muted_breaks_through_at_once() {
        Story story = Story.under(MUTED).posts(api("api", 4)).then("14:40:00");

        story.asks(API_DEGRADATION, new Request.ChangeSeverity(Severity.CRITICAL, "All services"));

        assertThat(story.newlyTold()).containsExactly("on_call_admin", "program_director");
        assertThat(story.the(API_DEGRADATION).card().muting()).isNull();
    }

    @Test
    void what_no_row_is_about_is_told_as_ever() {
        assertThat(Story.under(MUTED).posts(api("scheduler", 4)).newlyTold()).containsExactly("on_call_admin");
        assertThat(Story.under(MUTED).then("15:10:00").posts(api("api", 4)).newlyTold())
                .containsExactly("on_call_admin");
    }

    @Test
    void a_silence_that_the_owner_takes_back_is_over_at_once() {
        Story story = Story.under(MUTED).posts(api("api", 4)).then("14:40:00").rings();

        assertThat(story.goesOnUnder(Shipped.rulebook()).rings().newlyTold()).containsExactly("on_call_admin");
    }

    @Test
    void a_silence_that_the_owner_makes_longer_is_followed() {
        Story story = Story.under(MUTED).posts(api("api", 4)).then("14:40:00").rings();

        story.goesOnUnder(under("S1 |  |  | api | high | " + WINDOW.replace("15:10", "17:00")))
                .rings();

        assertThat(story.the(API_DEGRADATION).card().nextEscalationAt()).isEqualTo(at("15:30:00.001"));
        assertThat(muting(story).until()).isEqualTo(at("17:00:00"));
        assertThat(story.then("15:30:00.001").rings().newlyTold()).isEmpty();
        assertThat(story.then("17:00:00").rings().newlyTold()).containsExactly("on_call_admin", "program_director");
    }

    @Test
    void of_several_rows_the_one_that_holds_longest_counts() {
        Rulebook two = under(
                "S1 |  | api_degradation |  | high | " + WINDOW.replace("15:10", "14:40"),
                "S2 |  |  | api | high | " + WINDOW);

        Story story = Story.under(two).posts(api("api", 4));

        assertThat(muting(story).rule()).isEqualTo("DT-32/S2");
    }

    @Test
    void what_the_service_says_of_itself_is_never_muted() {
        Story story = Story.under(ALL_MUTED)
                .posts(heartbeat("blackbox", 60))
                .then("14:45:00")
                .rings();
        assertThat(story.types()).containsExactly(MONITORING_BLIND);
        Outcome failed = new ResponseFlow(ALL_MUTED)
                .respond(
                        story.situation(),
                        new Input.PolicyFailed(null, "two rows match", true),
                        at("14:50:00"),
                        () -> new UUID(0x7000L, 0x8000_0000_0000_1000L));
        Card card = failed.incidents().get(0).card();
        assertThat(card.type()).isEqualTo(POLICY_FAILURE);
        assertThat(card.told()).isNotEmpty();
    }

    @Test
    void a_decision_that_mutes_names_the_row_and_its_cells_and_comes_out_the_same_again() {
        Decision decision = escalation(Story.under(MUTED).posts(api("api", 4)));

        assertThat(decision.reasons()).extracting(Reason::rule).containsExactly("DT-05/X4", "DT-32/S1");
        assertThat(DecisionBench.replayed(decision, MUTED).identical()).isTrue();
        assertThat(Explainer.explain(decision, List.of(), MUTED.consulted(decision.question()), List.of())
                        .sentences())
                .contains(
                        "Nobody is told.",
                        "Not told before 2026-01-10 15:10:00 UTC, because DT-32/S1 mutes it: on_call_admin"
                                + " (immediate). It is the silence of IT operations and Dr. Mallory: Restart.")
                .anyMatch(line -> line.startsWith("DT-32/S1 matched: incident type was api_degradation, "));
    }

    @Test
    void a_policy_whose_silences_do_not_hold_now_decides_as_if_there_were_none() {
        Decision muted = escalation(Story.under(MUTED).then("13:59:00").posts(api("api", 4)));
        Decision plain = escalation(Story.begin().then("13:59:00").posts(api("api", 4)));
        assertThat(muted.answer()).isEqualTo(plain.answer());
        assertThat(muted.reasons()).isEqualTo(plain.reasons());
        assertThat(MUTED.consulted(muted.question())).hasSize(1);
    }

    private static Muting muting(Story story) {
        return Objects.requireNonNull(story.the(API_DEGRADATION).card().muting());
    }

    private static Decision escalation(Story story) {
        return story.decisions().stream()
                .filter(decision -> decision.point() == Point.ESCALATE)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lines(Story story) {
        return story.happenings().stream()
                .filter(one -> one.event() instanceof Muted)
                .map(one -> one.event().sentence())
                .toList();
    }

    private static Rulebook under(String... rows) {
        return Shipped.rulebook(Shipped.with(Tables.of("DT-32", rows)));
    }
}
