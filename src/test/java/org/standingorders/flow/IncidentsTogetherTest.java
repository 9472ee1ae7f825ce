package org.standingorders.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.rule.IncidentType.ACGME_VIOLATION;
import static org.standingorders.rule.IncidentType.API_DEGRADATION;
import static org.standingorders.rule.IncidentType.DATABASE_FAILURE;
import static org.standingorders.rule.IncidentType.DATA_EXPOSURE;
import static org.standingorders.rule.IncidentType.DEFENSE_ESCALATION;
import static org.standingorders.rule.IncidentType.MASS_ABSENCE;
import static org.standingorders.rule.IncidentType.MULTIPLE_FAILURES;
import static org.standingorders.testkit.Readings.absence;
import static org.standingorders.testkit.Readings.acgme;
import static org.standingorders.testkit.Readings.api;
import static org.standingorders.testkit.Readings.coverage;
import static org.standingorders.testkit.Readings.database;
import static org.standingorders.testkit.Readings.exposure;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.standingorders.incident.Incident;
import org.standingorders.incident.IncidentId;
import org.standingorders.incident.Status;
import org.standingorders.rule.Severity;
import org.standingorders.testkit.Story;

/** Incidents beside and after each other: parents, recurrences, reopening, late facts. */
class IncidentsTogetherTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Story story = Story.begin();

    @Test
    void two_critical_incidents_within_the_hour_get_a_parent_that_pages_nobody_a8() {
        story.posts(database(false)).then("15:30:00").posts(absence(5, null, null));

        Incident parent = story.the(MULTIPLE_FAILURES);
        assertThat(story.told(MULTIPLE_FAILURES)).isEmpty();
        assertThat(parent.card().origin().trigger()).isEqualTo("2 different critical incidents within 60 min");
        assertThat(story.the(DATABASE_FAILURE).card().parentId()).isEqualTo(parent.id());
        assertThat(story.the(MASS_ABSENCE).card().parentId()).isEqualTo(parent.id());
        assertThat(story.told(MASS_ABSENCE)).containsExactly("on_call_admin", "program_director");
    }

    @Test
    void a_millisecond_more_than_an_hour_apart_or_one_type_only_has_no_parent_a8() {
        story.posts(database(false)).then("15:30:00.001").posts(absence(5, null, null));
        assertThat(story.types()).doesNotContain(MULTIPLE_FAILURES);

        Story twoInstances = Story.begin().posts(database(false), database("standby", false, null));
        assertThat(twoInstances.types()).doesNotContain(MULTIPLE_FAILURES);
    }

    @Test
    void high_incidents_are_none_of_the_critical_ones_a8() {
        story.posts(api("api", 4), database(false));

        assertThat(story.types()).containsExactly(API_DEGRADATION, DATABASE_FAILURE);
    }

    @Test
    void a_third_critical_incident_joins_the_same_parent_a8() {
        story.posts(database(false), absence(5, null, null)).later(MINUTE).posts(acgme(1, 1, 0));

        assertThat(story.types()).filteredOn(type -> type == MULTIPLE_FAILURES).hasSize(1);
        assertThat(story.the(ACGME_VIOLATION).card().parentId())
                .isEqualTo(story.the(MULTIPLE_FAILURES).id());
    }

    @Test
    void only_what_opened_close_together_joins_the_parent_a8() {
        story.posts(database(false), absence(5, null, null)).then("16:00:00").posts(exposure("r1", true));

        assertThat(story.the(DATA_EXPOSURE).card().parentId()).isNull();
        assertThat(story.the(DATABASE_FAILURE).card().parentId())
                .isEqualTo(story.the(MULTIPLE_FAILURES).id());
    }

    @Test
    void of_three_types_within_the_hour_the_parent_names_three_a8() {
        story.posts(api("api", 4), api("celery", 4), database(false));
        story.later(MINUTE).asks(API_DEGRADATION, new Request.ChangeSeverity(Severity.CRITICAL, "all services"));

        assertThat(story.the(MULTIPLE_FAILURES).card().origin().trigger())
                .isEqualTo("2 different critical incidents within 1 min");
        story.later(MINUTE).posts(absence(5, null, null));
        assertThat(story.the(MULTIPLE_FAILURES).card().origin().measured().measure())
                .startsWith("Different critical incidents = 3");
    }

    @Test
    void a_raise_to_critical_makes_several_critical_incidents_a8() {
        story.posts(api("api", 4), database(false));
        assertThat(story.types()).doesNotContain(MULTIPLE_FAILURES);

        story.later(MINUTE).asks(API_DEGRADATION, new Request.ChangeSeverity(Severity.CRITICAL, "all services"));

        assertThat(story.the(API_DEGRADATION).card().parentId())
                .isEqualTo(story.the(MULTIPLE_FAILURES).id());
        assertThat(story.the(DATABASE_FAILURE).card().parentId())
                .isEqualTo(story.the(MULTIPLE_FAILURES).id());
    }

    @Test
    void one_cause_with_two_faces_is_two_incidents_that_share_their_fact_a8() {
        story.posts(acgme(1, 1, 0));

        assertThat(story.types()).containsExactly(DEFENSE_ESCALATION, ACGME_VIOLATION, MULTIPLE_FAILURES);
        assertThat(story.the(DEFENSE_ESCALATION).card().factIds())
                .isEqualTo(story.the(ACGME_VIOLATION).card().factIds());
        assertThat(story.told(DEFENSE_ESCALATION)).isEqualTo(story.told(ACGME_VIOLATION));
    }

    @Test
    void what_recurs_after_its_resolution_opens_anew_and_says_from_what() {
        story.posts(database(false)).later(MINUTE).asks(DATABASE_FAILURE, new Request.Resolve("restarted"));
        IncidentId first = story.the(DATABASE_FAILURE).id();

        story.later(MINUTE).posts(database(false));

        assertThat(story.the(DATABASE_FAILURE).id()).isNotEqualTo(first);
        assertThat(story.the(DATABASE_FAILURE).card().origin().recurrenceOf()).isEqualTo(first);
    }

    @Test
    void a_resolved_incident_is_not_reopened_beside_an_open_one_of_its_key_a6() {
        story.posts(database(false)).later(MINUTE).asks(DATABASE_FAILURE, new Request.Resolve("restarted"));
        IncidentId first = story.the(DATABASE_FAILURE).id();
        story.later(MINUTE).posts(database(false)).asks(first, new Request.Reopen("not over"));

        assertThat(story.refusal().kind()).isEqualTo(Refusal.Kind.WRONG_STATE);
        assertThat(story.refusal().message()).contains("default/database_failure/primary");
    }

    @Test
    void the_reopen_window_of_dt_33_ends_to_the_millisecond() {
        story.posts(database(false)).asks(DATABASE_FAILURE, new Request.Resolve("restarted"));
        IncidentId id = story.the(DATABASE_FAILURE).id();

        story.later(Duration.ofHours(24).plusMillis(1)).asks(id, new Request.Reopen("not over"));
        assertThat(story.refusal().kind()).isEqualTo(Refusal.Kind.WRONG_STATE);

        story.later(Duration.ofMillis(-1)).asks(id, new Request.Reopen("not over"));
        assertThat(status(story, DATABASE_FAILURE)).isEqualTo(Status.ACTING);
    }

    @Test
    void a_late_fact_changes_nothing() {
        story.then("14:40:00").posts(api("api", 0)).then("14:35:00").posts(api("api", 9));

        assertThat(story.incidents()).isEmpty();
    }

    @Test
    void coverage_of_the_program_clears_what_it_opened_whatever_else_is_known() {
        story.posts(coverage("0.85", "-3")).later(MINUTE).posts(coverage("0.95"));

        assertThat(story.incidents().get(0).card().clearing()).isNotNull();
    }

    private static Status status(Story story, org.standingorders.rule.IncidentType type) {
        return story.the(type).status();
    }
}
