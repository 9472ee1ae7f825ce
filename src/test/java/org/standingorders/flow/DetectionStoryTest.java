package org.standingorders.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.rule.IncidentType.ACGME_VIOLATION;
import static org.standingorders.rule.IncidentType.API_DEGRADATION;
import static org.standingorders.rule.IncidentType.COVERAGE_DROP;
import static org.standingorders.rule.IncidentType.DATABASE_FAILURE;
import static org.standingorders.rule.IncidentType.DATA_EXPOSURE;
import static org.standingorders.rule.IncidentType.DEFENSE_ESCALATION;
import static org.standingorders.rule.IncidentType.MASS_ABSENCE;
import static org.standingorders.rule.IncidentType.MONITORING_BLIND;
import static org.standingorders.rule.IncidentType.MULTIPLE_FAILURES;
import static org.standingorders.rule.IncidentType.OVER_CAPACITY;
import static org.standingorders.rule.IncidentType.PATIENT_SAFETY_CONCERN;
import static org.standingorders.rule.IncidentType.SCHEDULE_GENERATION_FAILURE;
import static org.standingorders.testkit.Readings.absence;
import static org.standingorders.testkit.Readings.acgme;
import static org.standingorders.testkit.Readings.api;
import static org.standingorders.testkit.Readings.blocks;
import static org.standingorders.testkit.Readings.coverage;
import static org.standingorders.testkit.Readings.database;
import static org.standingorders.testkit.Readings.exposure;
import static org.standingorders.testkit.Readings.generation;
import static org.standingorders.testkit.Readings.heartbeat;
import static org.standingorders.testkit.Readings.level;
import static org.standingorders.testkit.Readings.safety;
import static org.standingorders.testkit.Readings.utilization;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.standingorders.fact.DatabaseError.ErrorKind;
import org.standingorders.fact.DatabaseHealth.IntegrityCheck;
import org.standingorders.fact.Level;
import org.standingorders.fact.Reading;
import org.standingorders.fact.ScheduleGeneration.Status;
import org.standingorders.fact.Utilization;
import org.standingorders.incident.Card;
import org.standingorders.rule.IncidentType;
import org.standingorders.rule.Severity;
import org.standingorders.testkit.Story;

/** The detection vectors of domain.md section 11, through the shipped tables and rules. */
class DetectionStoryTest {
    private final Story story = Story.begin();

    @ParameterizedTest
    @EnumSource(names = {"GREEN", "YELLOW", "ORANGE"})
    void a_level_up_to_orange_opens_nothing_s5(Level level) {
        assertThat(story.posts(level(level)).incidents()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"RED, Defense level reached RED", "BLACK, Defense level reached BLACK"})
    void red_and_black_open_one_critical_escalation_each_s5(Level level, String trigger) {
        Card card = opened(DEFENSE_ESCALATION, level(level));

        assertThat(card.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(card.autoActivate()).isTrue();
        assertThat(card.origin().trigger()).isEqualTo(trigger);
        assertThat(card.origin().level()).isEqualTo(level);
    }

    @Test
    void no_critical_violation_opens_nothing_and_one_opens_an_incident_s6() {
        assertThat(story.posts(acgme(0, 0, 1)).types()).isEmpty();

        story.posts(acgme(1, 1, 0));

        Card card = story.the(ACGME_VIOLATION).card();
        assertThat(card.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(card.autoActivate()).isTrue();
        assertThat(card.origin().measure()).endsWith("= 1");
    }

    @Test
    void an_unhealthy_database_opens_an_incident_of_its_instance_s7() {
        Card card = opened(DATABASE_FAILURE, database(false));

        assertThat(card.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(card.autoActivate()).isTrue();
        assertThat(card.origin().dedupKey()).isEqualTo("default/database_failure/primary");
    }

    @Test
    void the_fourth_failure_in_a_row_opens_and_the_third_does_not_s8_a1() {
        assertThat(story.posts(api("api", 3)).incidents()).isEmpty();

        Card card = opened(API_DEGRADATION, api("api", 4));

        assertThat(card.severity()).isEqualTo(Severity.HIGH);
        assertThat(card.autoActivate()).isFalse();
        assertThat(card.origin().measure()).endsWith("= 4");
        assertThat(card.origin().threshold()).isEqualTo("> 3");
    }

    @ParameterizedTest
    @CsvSource({"1.0, false", "1, false", "1.0001, true"})
    void only_more_than_the_whole_capacity_opens_s9_a2(String average, boolean opens) {
        assertThat(story.posts(utilization(average)).types().contains(OVER_CAPACITY))
                .isEqualTo(opens);
    }

    @Test
    void over_capacity_says_so_with_its_value_s9() {
        Card card = opened(OVER_CAPACITY, utilization("1.0001"));

        assertThat(card.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(card.autoActivate()).isTrue();
        assertThat(card.origin().trigger()).isEqualTo("System over 100% capacity");
        assertThat(card.origin().measure()).contains("1.0001");
    }

    @Test
    void one_overloaded_person_is_no_incident_a3() {
        story.posts(utilization(Utilization.Scope.PERSON, "1.7"));

        assertThat(story.incidents()).isEmpty();
    }

    @Test
    void work_and_nobody_to_do_it_is_over_capacity_a4() {
        assertThat(opened(OVER_CAPACITY, blocks(5, 0)).origin().openedBy()).isEqualTo("DT-01/D5b");
        assertThat(Story.begin().posts(blocks(0, 0), blocks(5, 5)).types()).doesNotContain(OVER_CAPACITY);
    }

    @Test
    void a_condition_polled_again_updates_its_one_open_incident_a6() {
        story.posts(api("api", 4))
                .then("14:31:00")
                .posts(api("api", 5))
                .then("14:32:00")
                .posts(api("api", 9));

        assertThat(story.types()).containsExactly(API_DEGRADATION);
        Card card = story.the(API_DEGRADATION).card();
        assertThat(card.occurrences()).isEqualTo(3);
        assertThat(card.times().lastSeenAt()).isEqualTo(Story.at("14:32:00"));
        assertThat(card.origin().measure()).endsWith("= 9");
        assertThat(card.factIds()).hasSize(3);
    }

    @Test
    void each_service_and_instance_has_an_incident_of_its_own_a6() {
        story.posts(
                api("api", 4), api("celery", 4), database("primary", false, null), database("standby", false, null));

        assertThat(story.incidents())
                .extracting(incident -> incident.card().origin().dedupKey())
                .contains(
                        "default/api_degradation/api",
                        "default/api_degradation/celery",
                        "default/database_failure/primary",
                        "default/database_failure/standby");
    }

    @Test
    void corruption_is_suspected_of_a_database_that_calls_itself_healthy_a7() {
        assertThat(opened(DATABASE_FAILURE, database("primary", true, IntegrityCheck.FAIL))
                        .origin()
                        .openedBy())
                .isEqualTo("DT-01/D3b");
        Story other = Story.begin().posts(database("primary", true, IntegrityCheck.PASS, ErrorKind.INDEX));
        assertThat(other.the(DATABASE_FAILURE).card().origin().openedBy()).isEqualTo("DT-01/D3c");
        assertThat(Story.begin()
                        .posts(database("primary", true, null, ErrorKind.CONNECTION))
                        .types())
                .isEmpty();
    }

    @Test
    void a_concern_about_patients_opens_an_incident_of_its_report_a7() {
        assertThat(opened(PATIENT_SAFETY_CONCERN, safety("r1", true, null)).severity())
                .isEqualTo(Severity.CRITICAL);
        assertThat(Story.begin().posts(safety("r2", false, 1)).types()).contains(PATIENT_SAFETY_CONCERN);
        assertThat(Story.begin().posts(safety("r3", false, 0)).types()).isEmpty();
    }

    @Test
    void unknown_values_open_nothing_and_count_for_nothing_a9() {
        story.posts(database(null), absence(null, null, 10), safety("r1", null, null), coverage("0.95"));

        assertThat(story.incidents()).isEmpty();
    }

    @Test
    void three_missed_heartbeats_open_and_two_do_not_a9() {
        story.posts(heartbeat("blackbox", 60)).then("14:32:59.999").rings();
        assertThat(story.incidents()).isEmpty();

        story.then("14:33:00").rings();

        Card card = story.the(MONITORING_BLIND).card();
        assertThat(card.severity()).isEqualTo(Severity.HIGH);
        assertThat(card.origin().trigger()).isEqualTo("No heartbeat from blackbox for 3 intervals");
    }

    @Test
    void a_start_of_the_response_is_by_the_service_or_awaits_a_person_s10_a10() {
        story.posts(database(false), api("api", 4));

        assertThat(story.the(DATABASE_FAILURE).status()).hasToString("observing");
        assertThat(story.the(API_DEGRADATION).status()).hasToString("awaiting_activation");
        story.asks(API_DEGRADATION, new Request.Activate());
        assertThat(story.the(API_DEGRADATION).status()).hasToString("observing");
    }

    @Test
    void two_failed_runs_in_a_row_open_and_a_success_between_them_does_not() {
        story.posts(generation("a", Status.TIMEOUT)).later(java.time.Duration.ofMinutes(1));
        story.posts(generation("b", Status.OK)).later(java.time.Duration.ofMinutes(1));
        story.posts(generation("c", Status.INFEASIBLE)).later(java.time.Duration.ofMinutes(1));
        assertThat(story.incidents()).isEmpty();

        Card card = opened(SCHEDULE_GENERATION_FAILURE, generation("d", Status.ERROR));

        assertThat(card.origin().trigger()).isEqualTo("Schedule generation failed 2 times in a row");
        assertThat(card.factIds()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "5, -, 100, true",
                "4, -, 100, false",
                "4, -, 20, true",
                "4, -, 21, false",
                "-, 3, -, true",
                "-, 2, -, false"
            })
    void many_absent_a_fifth_absent_or_three_deployed_is_a_mass_absence(
            Integer absent, Integer deployed, Integer heads, boolean opens) {
        story.posts(absence(absent, deployed, heads));

        assertThat(story.types().contains(MASS_ABSENCE)).isEqualTo(opens);
    }

    @Test
    void the_other_rows_of_7_1() {
        assertThat(opened(DATA_EXPOSURE, exposure("r1", true)).autoActivate()).isFalse();
        assertThat(opened(COVERAGE_DROP, coverage("0.8999", "-2.1")).severity()).isEqualTo(Severity.MEDIUM);
        assertThat(Story.begin()
                        .posts(coverage("0.8999", "-2"), coverage("0.9", "-3"))
                        .types())
                .doesNotContain(COVERAGE_DROP);
    }

    @Test
    void everything_the_methodology_applies_on_is_a_critical_incident_s1() {
        Reading[] reasons = {
            level(Level.RED), acgme(1, 1, 0), database("primary", true, IntegrityCheck.FAIL), safety("r1", true, null)
        };

        story.posts(reasons);

        assertThat(story.types())
                .contains(
                        DEFENSE_ESCALATION,
                        ACGME_VIOLATION,
                        DATABASE_FAILURE,
                        PATIENT_SAFETY_CONCERN,
                        MULTIPLE_FAILURES);
        assertThat(story.incidents()).allMatch(incident -> incident.card().severity() == Severity.CRITICAL);
    }

    @Test
    void all_five_at_once_are_five_incidents_in_table_order_and_a_parent_s4_a8() {
        story.posts(level(Level.RED), acgme(1, 1, 0), database(false), api("api", 4), utilization("1.2"));

        assertThat(story.types())
                .filteredOn(type -> type != MULTIPLE_FAILURES)
                .containsExactly(DEFENSE_ESCALATION, ACGME_VIOLATION, DATABASE_FAILURE, API_DEGRADATION, OVER_CAPACITY);
        assertThat(story.types()).filteredOn(type -> type == MULTIPLE_FAILURES).hasSize(1);
        assertThat(critical(story))
                .allMatch(card -> story.the(MULTIPLE_FAILURES).id().equals(card.parentId()));
    }

    private Card opened(IncidentType type, Reading... readings) {
        return story.posts(readings).the(type).card();
    }

    private static List<Card> critical(Story story) {
        return story.incidents().stream()
                .map(incident -> incident.card())
                .filter(card -> card.severity() == Severity.CRITICAL && card.type() != MULTIPLE_FAILURES)
                .toList();
    }
}
