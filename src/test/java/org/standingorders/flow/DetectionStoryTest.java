package org.standingorders.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.rule.IncidentType.ACGME_VIOLATION;
import static org.standingorders.rule.IncidentType.API_DEGRADATION;
import static org.standingorders.rule.IncidentType.DATABASE_FAILURE;
import static org.standingorders.rule.IncidentType.DEFENSE_ESCALATION;
import static org.standingorders.rule.IncidentType.OVER_CAPACITY;
import static org.standingorders.rule.IncidentType.PATIENT_SAFETY_CONCERN;
import static org.standingorders.testkit.Readings.acgme;
import static org.standingorders.testkit.Readings.api;
import static org.standingorders.testkit.Readings.blocks;
import static org.standingorders.testkit.Readings.database;
import static org.standingorders.testkit.Readings.level;
import static org.standingorders.testkit.Readings.safety;
import static org.standingorders.testkit.Readings.utilization;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.standingorders.fact.DatabaseError.ErrorKind;
import org.standingorders.fact.DatabaseHealth.IntegrityCheck;
import org.standingorders.fact.Level;
import org.standingorders.fact.Reading;
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
        assertThat(card.origin().measured().measure()).endsWith("= 1");
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
        assertThat(card.origin().measured().measure()).endsWith("= 4");
        assertThat(card.origin().measured().threshold()).isEqualTo("> 3");
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
        assertThat(card.origin().measured().measure()).contains("1.0001");
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
        assertThat(card.origin().measured().measure()).endsWith("= 9");
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

    private Card opened(IncidentType type, Reading... readings) {
        return story.posts(readings).the(type).card();
    }
}
