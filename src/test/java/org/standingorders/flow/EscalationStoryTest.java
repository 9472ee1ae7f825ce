package org.standingorders.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.rule.IncidentType.API_DEGRADATION;
import static org.standingorders.rule.IncidentType.COVERAGE_DROP;
import static org.standingorders.rule.IncidentType.DATABASE_FAILURE;
import static org.standingorders.testkit.Readings.api;
import static org.standingorders.testkit.Readings.coverage;
import static org.standingorders.testkit.Readings.database;
import static org.standingorders.testkit.Story.at;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.standingorders.incident.ResponseEvent;
import org.standingorders.incident.Told;
import org.standingorders.rule.IncidentType;
import org.standingorders.rule.Severity;
import org.standingorders.testkit.Story;

/** The escalation vectors of domain.md section 11, through the shipped matrix: detected 14:30, never acknowledged unless said. */
class EscalationStoryTest {
    private static final String[] ALL = {"on_call_admin", "program_director", "hospital_admin", "acgme_contact"};

    private final Story critical = Story.begin().posts(database(false));
    private final Story high = Story.begin().posts(api("api", 4));
    private final Story medium = Story.begin().posts(coverage("0.85", "-3"));

    @Test
    void critical_tells_two_at_once_then_one_by_one_s11_s14_s15_s16() {
        assertThat(critical.newlyTold()).containsExactly("on_call_admin", "program_director");
        assertThat(critical.then("14:45:00.000").rings().newlyTold()).isEmpty();
        assertThat(critical.then("14:45:00.001").rings().newlyTold()).containsExactly("hospital_admin");
        assertThat(critical.then("15:30:00.000").rings().newlyTold()).isEmpty();
        assertThat(critical.then("15:30:00.001").rings().newlyTold()).containsExactly("acgme_contact");
        assertThat(next(critical, DATABASE_FAILURE)).isNull();
    }

    @Test
    void high_tells_one_at_once_and_one_after_an_hour_s12() {
        assertThat(high.newlyTold()).containsExactly("on_call_admin");
        assertThat(high.then("15:30:00.000").rings().newlyTold()).isEmpty();
        assertThat(high.then("15:30:00.001").rings().newlyTold()).containsExactly("program_director");
    }

    @Test
    void medium_tells_the_team_at_once_and_the_admin_after_four_hours_s13() {
        assertThat(medium.told(COVERAGE_DROP)).containsExactly("admin_team");
        assertThat(medium.then("18:30:00.000").rings().newlyTold()).isEmpty();
        assertThat(medium.then("18:30:00.001").rings().newlyTold()).containsExactly("on_call_admin");
    }

    @Test
    void low_tells_nobody_a17() {
        critical.asks(DATABASE_FAILURE, new Request.ChangeSeverity(Severity.LOW, "a test database"));

        assertThat(critical.newlyTold()).doesNotContain("admin_team");
        assertThat(critical.then("20:00:00").rings().newlyTold()).isEmpty();
    }

    @Test
    void an_acknowledgement_stops_the_time_tiers_s19_a24() {
        critical.then("14:44:59").asks(DATABASE_FAILURE, new Request.Acknowledge(null, null));

        assertThat(critical.then("15:31:00").rings().told(DATABASE_FAILURE))
                .containsExactly("on_call_admin", "program_director");
    }

    @Test
    void an_acknowledgement_that_lapses_lets_them_go_on_a23() {
        critical.then("14:40:00").asks(DATABASE_FAILURE, new Request.Acknowledge(at("15:00:00"), null));

        assertThat(critical.then("14:59:59.999").rings().newlyTold()).isEmpty();
        assertThat(critical.then("15:00:00").rings().newlyTold()).containsExactly("hospital_admin");
    }

    @Test
    void the_end_of_an_acknowledgement_is_on_the_time_line_once_a23() {
        critical.then("14:40:00").asks(DATABASE_FAILURE, new Request.Acknowledge(at("15:00:00"), null));

        critical.then("15:00:00").rings();

        assertThat(critical.last().happenings())
                .filteredOn(happening -> happening.event() instanceof ResponseEvent)
                .extracting(happening -> happening.event().sentence())
                .startsWith("The acknowledgement by alice has ended; escalation goes on");
        assertThat(critical.then("15:30:00.001").rings().last().happenings())
                .singleElement()
                .satisfies(happening -> assertThat(happening.event().sentence()).contains("acgme_contact"));
    }

    @Test
    void an_acknowledgement_still_ends_in_its_time_when_the_matrix_was_asked_meanwhile_a23() {
        high.then("14:40:00").asks(API_DEGRADATION, new Request.Acknowledge(at("17:00:00"), null));
        high.then("14:50:00").asks(API_DEGRADATION, new Request.ChangeSeverity(Severity.CRITICAL, "all services"));

        assertThat(next(high, API_DEGRADATION)).isEqualTo(at("17:00:00"));
        assertThat(high.then("17:00:00").rings().newlyTold()).containsExactly("hospital_admin", "acgme_contact");
    }

    @Test
    void a_resolved_or_closed_incident_tells_nobody_more_a19() {
        critical.then("14:40:00").asks(DATABASE_FAILURE, new Request.Resolve("restarted"));
        critical.asks(DATABASE_FAILURE, new Request.Close("reviewed"));

        assertThat(critical.then("15:31:00").rings().newlyTold()).isEmpty();
    }

    @Test
    void after_an_outage_all_due_tiers_are_told_together_once_and_in_order_s17_s18_a25() {
        critical.then("15:31:00").rings();

        assertThat(critical.told(DATABASE_FAILURE)).containsExactly(ALL);
        assertThat(critical.then("16:00:00").rings().newlyTold()).isEmpty();
    }

    @Test
    void what_is_told_more_than_a_minute_after_it_was_due_is_marked_late_a25() {
        critical.then("15:31:00.002").rings();

        assertThat(tolds(critical)).extracting(Told::late).containsExactly(false, false, true, true);
    }

    @Test
    void nobody_is_told_twice_of_the_same_a15() {
        critical.then("14:33:00")
                .posts(database(false))
                .then("14:45:00.001")
                .rings()
                .rings();

        assertThat(critical.told(DATABASE_FAILURE)).containsExactly(ALL[0], ALL[1], ALL[2]);
    }

    @Test
    void tiers_are_armed_a_millisecond_after_they_are_due_a14() {
        assertThat(next(critical, DATABASE_FAILURE)).isEqualTo(at("14:45:00.001"));
        assertThat(next(high, API_DEGRADATION)).isEqualTo(at("15:30:00.001"));
    }

    @Test
    void a_raised_severity_tells_its_immediate_tier_and_counts_from_the_raise_a21() {
        high.then("15:00:00").asks(API_DEGRADATION, new Request.ChangeSeverity(Severity.CRITICAL, "all services"));
        assertThat(high.newlyTold()).containsExactly("on_call_admin", "program_director");

        assertThat(high.then("15:15:00.000").rings().newlyTold()).isEmpty();
        assertThat(high.then("15:15:00.001").rings().newlyTold()).containsExactly("hospital_admin");
    }

    @Test
    void a_lowered_severity_cancels_what_was_pending_and_takes_nothing_back_a22() {
        critical.then("14:40:00").asks(DATABASE_FAILURE, new Request.ChangeSeverity(Severity.HIGH, "a replica"));

        assertThat(critical.newlyTold()).isEmpty();
        assertThat(next(critical, DATABASE_FAILURE)).isEqualTo(at("15:30:00.001"));
        assertThat(critical.then("14:46:00").rings().newlyTold()).isEmpty();
        assertThat(critical.told(DATABASE_FAILURE)).containsExactly("on_call_admin", "program_director");
    }

    @Test
    void every_tier_cites_its_decision_and_its_row_s18() {
        critical.then("14:45:00.001").rings();

        assertThat(tolds(critical)).allMatch(told -> told.decisionId() != null);
        assertThat(critical.decisions())
                .last()
                .satisfies(decision ->
                        assertThat(decision.reasons()).extracting("rule").containsExactly("DT-05/X1", "DT-05/X2"));
    }

    private static List<Told> tolds(Story story) {
        return story.the(DATABASE_FAILURE).card().told();
    }

    private static @org.jspecify.annotations.Nullable Instant next(Story story, IncidentType type) {
        return story.the(type).card().nextEscalationAt();
    }
}
