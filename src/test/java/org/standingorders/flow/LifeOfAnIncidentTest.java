package org.standingorders.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.rule.IncidentType.DATABASE_FAILURE;
import static org.standingorders.rule.IncidentType.DEFENSE_ESCALATION;
import static org.standingorders.rule.IncidentType.MONITORING_BLIND;
import static org.standingorders.rule.IncidentType.OVER_CAPACITY;
import static org.standingorders.testkit.Readings.api;
import static org.standingorders.testkit.Readings.database;
import static org.standingorders.testkit.Readings.heartbeat;
import static org.standingorders.testkit.Readings.level;
import static org.standingorders.testkit.Readings.utilization;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.standingorders.fact.DatabaseHealth.IntegrityCheck;
import org.standingorders.fact.Level;
import org.standingorders.fact.Quality;
import org.standingorders.fact.Utilization;
import org.standingorders.incident.Clearing;
import org.standingorders.incident.Status;
import org.standingorders.rule.Point;
import org.standingorders.testkit.Story;

/** What clears and what comes back: the rules CLR-nnn at work. */
class LifeOfAnIncidentTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Story story = Story.begin();

    @Test
    void one_good_reading_after_the_hold_begins_the_recovery_and_closes_nothing_a13() {
        story.posts(database(false)).later(MINUTE).posts(database(true));
        assertThat(status(story, DATABASE_FAILURE)).isLessThan(Status.RECOVERING);

        story.later(Duration.ofMinutes(5).minusMillis(1)).posts(database(true));
        assertThat(status(story, DATABASE_FAILURE)).isLessThan(Status.RECOVERING);

        story.later(Duration.ofMillis(1)).posts(database(true));
        assertThat(status(story, DATABASE_FAILURE)).isEqualTo(Status.RECOVERING);
        story.later(Duration.ofHours(9)).posts(database(true));
        assertThat(status(story, DATABASE_FAILURE)).isEqualTo(Status.RECOVERING);
    }

    @Test
    void a_level_needs_three_good_readings_as_well_a13() {
        story.posts(level(Level.RED)).later(MINUTE).posts(level(Level.ORANGE));

        story.later(Duration.ofMinutes(6)).posts(level(Level.ORANGE));
        assertThat(status(story, DEFENSE_ESCALATION)).isLessThan(Status.RECOVERING);

        story.later(MINUTE).posts(level(Level.ORANGE));
        assertThat(status(story, DEFENSE_ESCALATION)).isEqualTo(Status.RECOVERING);
    }

    @Test
    void a_bad_reading_in_between_starts_the_count_again_a13() {
        story.posts(database(false))
                .later(MINUTE)
                .posts(database(true))
                .later(MINUTE)
                .posts(database(false));

        story.later(Duration.ofMinutes(5)).posts(database(true));

        assertThat(status(story, DATABASE_FAILURE)).isLessThan(Status.RECOVERING);
    }

    @Test
    void a_recurrence_during_recovery_goes_back_to_deciding() {
        recover(DATABASE_FAILURE);

        story.later(MINUTE).posts(database(false));

        assertThat(status(story, DATABASE_FAILURE)).isEqualTo(Status.ACTING);
        assertThat(story.last().decisions()).extracting(Decision::point).contains(Point.DECIDE);
        assertThat(story.types()).containsExactly(DATABASE_FAILURE);
    }

    @Test
    void stale_suspect_or_unknown_readings_never_clear_a9_a13() {
        story.posts(database(false)).later(MINUTE).of(Quality.STALE).posts(database(true));
        story.of(Quality.SUSPECT).later(Duration.ofMinutes(6)).posts(database(true));
        story.of(Quality.GOOD).later(MINUTE).posts(database("primary", null, IntegrityCheck.PASS));
        story.later(Duration.ofMinutes(6)).posts(database("primary", null, IntegrityCheck.PASS));

        assertThat(story.the(DATABASE_FAILURE).card().clearing()).isNull();
    }

    @Test
    void another_instance_or_another_fact_clears_nothing_a13() {
        story.posts(database(false)).later(MINUTE);

        story.posts(database("standby", true, null), utilization("0.5"), api("api", 0), level(Level.GREEN));

        assertThat(story.the(DATABASE_FAILURE).card().clearing()).isNull();
    }

    @Test
    void the_utilization_of_one_person_does_not_clear_that_of_the_system_a3() {
        story.posts(utilization("1.2")).later(MINUTE).posts(utilization(Utilization.Scope.PERSON, "0.4"));
        assertThat(story.the(OVER_CAPACITY).card().clearing()).isNull();

        story.later(MINUTE).posts(utilization("0.9"));
        assertThat(story.the(OVER_CAPACITY).card().clearing()).isNotNull();
    }

    @Test
    void a_heartbeat_that_is_back_clears_the_silence() {
        story.posts(heartbeat("blackbox", 60)).later(Duration.ofMinutes(4)).rings();
        assertThat(status(story, MONITORING_BLIND)).isEqualTo(Status.AWAITING_ACTIVATION);

        story.later(MINUTE).posts(heartbeat("blackbox", 60)).later(MINUTE).posts(heartbeat("other", 60));
        assertThat(story.the(MONITORING_BLIND).card().clearing())
                .extracting(Clearing::readings)
                .isEqualTo(1);
        story.later(Duration.ofMinutes(5)).posts(heartbeat("blackbox", 60));

        assertThat(status(story, MONITORING_BLIND)).isEqualTo(Status.RECOVERING);
    }

    private void recover(org.standingorders.rule.IncidentType type) {
        story.posts(database(false)).later(MINUTE).posts(database(true));
        story.later(Duration.ofMinutes(5)).posts(database(true));
        assertThat(status(story, type)).isEqualTo(Status.RECOVERING);
    }

    private static Status status(Story story, org.standingorders.rule.IncidentType type) {
        return story.the(type).status();
    }
}
