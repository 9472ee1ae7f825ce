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
import org.standingorders.fact.DatabaseHealth.IntegrityCheck;
import org.standingorders.fact.Level;
import org.standingorders.fact.Reading;
import org.standingorders.fact.ScheduleGeneration.Status;
import org.standingorders.incident.Card;
import org.standingorders.rule.IncidentType;
import org.standingorders.rule.Severity;
import org.standingorders.testkit.Story;

/** Detection beyond the single triggers: unknown values, silence, streaks, and several at once. */
class DetectionExtensionsStoryTest {
    private final Story story = Story.begin();

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

        assertThat(story.the(DATABASE_FAILURE).status()).hasToString("acting");
        assertThat(story.the(API_DEGRADATION).status()).hasToString("awaiting_activation");
        story.asks(API_DEGRADATION, new Request.Activate());
        assertThat(story.the(API_DEGRADATION).status()).hasToString("acting");
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
