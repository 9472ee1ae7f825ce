package org.standingorders.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.rule.IncidentType.API_DEGRADATION;
import static org.standingorders.rule.IncidentType.DATABASE_FAILURE;
import static org.standingorders.rule.IncidentType.DEFENSE_ESCALATION;
import static org.standingorders.rule.IncidentType.MASS_ABSENCE;
import static org.standingorders.testkit.Readings.absence;
import static org.standingorders.testkit.Readings.api;
import static org.standingorders.testkit.Readings.coverage;
import static org.standingorders.testkit.Readings.database;
import static org.standingorders.testkit.Readings.level;
import static org.standingorders.testkit.Readings.safety;
import static org.standingorders.testkit.Readings.utilization;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.standingorders.fact.DatabaseError.ErrorKind;
import org.standingorders.fact.DatabaseHealth;
import org.standingorders.fact.DatabaseHealth.IntegrityCheck;
import org.standingorders.fact.Level;
import org.standingorders.fact.Quality;
import org.standingorders.incident.Clearing;
import org.standingorders.incident.Status;
import org.standingorders.rule.IncidentType;
import org.standingorders.testkit.Story;

/** What shows that a condition is gone, and what only seems to (A9, A13). */
class ClearingStoryTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOLD = Duration.ofMinutes(5);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 1, 10);
    private static final LocalDate SUNDAY = LocalDate.of(2026, 1, 11);

    private final Story story = Story.begin();

    @Test
    void a_good_day_clears_no_mass_absence_of_another_day_a13() {
        story.posts(absence(SATURDAY, 7)).later(MINUTE).posts(absence(SUNDAY, 0));
        story.later(HOLD).posts(absence(SUNDAY, 0));

        assertThat(clearing(MASS_ABSENCE)).isNull();
        assertThat(status(MASS_ABSENCE)).isLessThan(Status.RECOVERING);
    }

    @Test
    void a_mass_absence_of_two_days_clears_once_both_are_good_a13() {
        story.posts(absence(SATURDAY, 7), absence(SUNDAY, 6)).later(MINUTE).posts(absence(SATURDAY, 1));
        assertThat(clearing(MASS_ABSENCE)).isNull();

        story.later(MINUTE).posts(absence(SUNDAY, 1));
        story.later(HOLD).posts(absence(SATURDAY, 1));
        assertThat(status(MASS_ABSENCE)).isLessThan(Status.RECOVERING);
        story.posts(absence(SUNDAY, 1));

        assertThat(status(MASS_ABSENCE)).isEqualTo(Status.RECOVERING);
    }

    @Test
    void a_day_that_turns_bad_again_must_turn_good_again_a13() {
        story.posts(absence(SATURDAY, 7), absence(SUNDAY, 6)).later(MINUTE).posts(absence(SATURDAY, 1));
        story.later(MINUTE).posts(absence(SATURDAY, 7)).later(MINUTE).posts(absence(SUNDAY, 1));
        story.later(HOLD).posts(absence(SUNDAY, 1));

        assertThat(clearing(MASS_ABSENCE)).isNull();
    }

    @Test
    void an_integrity_check_that_was_not_run_clears_nothing_a9() {
        story.posts(database("primary", true, IntegrityCheck.FAIL)).later(MINUTE);

        story.posts(database("primary", true, IntegrityCheck.NOT_RUN));
        assertThat(clearing(DATABASE_FAILURE)).isNull();

        story.later(MINUTE).posts(database("primary", true, IntegrityCheck.PASS));
        assertThat(clearing(DATABASE_FAILURE)).extracting(Clearing::readings).isEqualTo(1);
    }

    @Test
    void a_reading_that_says_nothing_of_errors_clears_no_damage_a9() {
        story.posts(database("primary", true, null, ErrorKind.CHECKSUM)).later(MINUTE);

        story.posts(new DatabaseHealth("primary", null, null, true, List.of(), 4, 20, null));
        assertThat(clearing(DATABASE_FAILURE)).isNull();

        story.later(MINUTE).posts(database("primary", true, null));
        assertThat(clearing(DATABASE_FAILURE)).extracting(Clearing::readings).isEqualTo(1);
    }

    @Test
    void a_level_does_not_clear_because_its_dimension_fell_silent_a9_a13() {
        story.posts(coverage("0.75")).then("14:36:00").posts(utilization("0.5"));
        story.then("14:42:00").posts(utilization("0.5")).then("14:43:00").posts(utilization("0.5"));

        assertThat(story.situation().level().orElseThrow().level()).isEqualTo(Level.GREEN);
        assertThat(clearing(DEFENSE_ESCALATION)).isNull();

        story.posts(coverage("0.95")).later(MINUTE).posts(utilization("0.5"));
        assertThat(clearing(DEFENSE_ESCALATION)).extracting(Clearing::readings).isEqualTo(2);
    }

    @Test
    void a_posted_level_clears_by_posted_levels_only_a13() {
        story.posts(level(Level.RED)).then("14:36:00").posts(utilization("0.5"), coverage("0.95"));
        assertThat(clearing(DEFENSE_ESCALATION)).isNull();

        story.later(MINUTE).of(Quality.SUSPECT).posts(level(Level.ORANGE));
        story.of(Quality.GOOD).later(MINUTE).posts(utilization("0.5"));
        assertThat(clearing(DEFENSE_ESCALATION)).isNull();

        story.later(MINUTE).posts(level(Level.ORANGE));
        assertThat(clearing(DEFENSE_ESCALATION)).extracting(Clearing::readings).isEqualTo(1);
    }

    @Test
    void one_report_without_a_concern_answers_no_other_report_a9() {
        story.posts(safety("r1", true, null)).then("14:36:00").posts(safety("r2", false, null));
        assertThat(clearing(DEFENSE_ESCALATION)).isNull();

        story.later(MINUTE).posts(safety("r1", false, null));
        assertThat(clearing(DEFENSE_ESCALATION)).extracting(Clearing::readings).isEqualTo(1);
    }

    @Test
    void an_alert_that_is_resolved_once_begins_the_recovery_when_the_hold_is_over_a13() {
        story.fresh(Duration.ofHours(24)).posts(api("api", 4)).later(MINUTE).posts(api("api", 0));
        assertThat(story.later(HOLD.minusMillis(1)).rings().the(API_DEGRADATION).status())
                .isEqualTo(Status.AWAITING_ACTIVATION);

        story.later(Duration.ofMillis(1)).rings();

        assertThat(status(API_DEGRADATION)).isEqualTo(Status.RECOVERING);
    }

    @Test
    void a_good_reading_that_becomes_stale_within_the_hold_begins_no_recovery_a9() {
        story.posts(api("api", 4)).later(MINUTE).posts(api("api", 0));
        story.later(HOLD).rings().later(HOLD).rings();

        assertThat(status(API_DEGRADATION)).isEqualTo(Status.AWAITING_ACTIVATION);
    }

    @Test
    void what_nobody_started_waits_for_a_person_again_when_it_recurs_s10() {
        story.posts(api("api", 4))
                .later(MINUTE)
                .posts(api("api", 0))
                .later(HOLD)
                .posts(api("api", 0));
        assertThat(status(API_DEGRADATION)).isEqualTo(Status.RECOVERING);

        story.later(MINUTE).posts(api("api", 4));

        assertThat(status(API_DEGRADATION)).isEqualTo(Status.AWAITING_ACTIVATION);
    }

    private @Nullable Clearing clearing(IncidentType type) {
        return story.the(type).card().clearing();
    }

    private Status status(IncidentType type) {
        return story.the(type).status();
    }
}
