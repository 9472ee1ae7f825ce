package org.standingorders.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.rule.IncidentType.API_DEGRADATION;
import static org.standingorders.rule.IncidentType.DATABASE_FAILURE;
import static org.standingorders.rule.IncidentType.OVER_CAPACITY;
import static org.standingorders.testkit.Readings.api;
import static org.standingorders.testkit.Readings.database;
import static org.standingorders.testkit.Readings.utilization;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.standingorders.incident.Acknowledgement;
import org.standingorders.incident.IncidentId;
import org.standingorders.rule.Severity;
import org.standingorders.testkit.Story;

/** What people report, take and end, and the sentence they read where that cannot be. */
class PeoplesWordStoryTest {
    private final Story story = Story.begin();

    @Test
    void a_report_of_what_is_open_already_is_counted_there_a6() {
        story.posts(utilization("1.2")).reports(OVER_CAPACITY, Severity.HIGH, "Nobody left for the night");

        assertThat(story.types()).containsOnlyOnce(OVER_CAPACITY);
        assertThat(story.the(OVER_CAPACITY).card().occurrences()).isEqualTo(2);
        assertThat(story.the(OVER_CAPACITY).card().severity()).isEqualTo(Severity.CRITICAL);
        assertThat(said()).contains("Seen again: Nobody left for the night");
    }

    @Test
    void what_monitoring_sees_after_a_report_is_the_reported_incident_a6() {
        story.reports(OVER_CAPACITY, Severity.CRITICAL, "Nobody left for the night")
                .posts(utilization("1.2"));

        assertThat(story.types()).containsOnlyOnce(OVER_CAPACITY);
        assertThat(said()).contains("Incident reported: Nobody left for the night");
    }

    @Test
    void a_graver_report_raises_the_incident_and_tells_whom_that_concerns() {
        story.reports(OVER_CAPACITY, Severity.MEDIUM, "Short of people");
        story.reports(OVER_CAPACITY, Severity.CRITICAL, "Nobody left");

        assertThat(story.the(OVER_CAPACITY).card().severity()).isEqualTo(Severity.CRITICAL);
        assertThat(story.newlyTold()).containsExactly("admin_team", "on_call_admin", "program_director");
    }

    @Test
    void nobody_says_which_database_a_report_is_about_so_it_is_an_incident_of_its_own() {
        story.posts(database(false)).reports(DATABASE_FAILURE, Severity.CRITICAL, "Nothing answers");

        assertThat(story.types()).filteredOn(DATABASE_FAILURE::equals).hasSize(2);
    }

    @Test
    void who_acknowledged_stays_known_after_a_reopening_but_must_do_so_again() {
        story.posts(api("api", 4)).asks(API_DEGRADATION, new Request.Acknowledge(null, null));
        story.later(Duration.ofMinutes(5)).asks(API_DEGRADATION, new Request.Resolve("restarted"));
        story.later(Duration.ofMinutes(5)).asks(API_DEGRADATION, new Request.Reopen("fails again"));

        Acknowledgement taken =
                Objects.requireNonNull(story.the(API_DEGRADATION).card().acknowledgement());
        assertThat(taken.by()).isEqualTo(Story.ALICE);
        assertThat(taken.until()).isEqualTo(Story.at("14:40:00"));
        assertThat(story.the(API_DEGRADATION).card().nextEscalationAt()).isEqualTo(Story.at("15:40:00.001"));
    }

    @Test
    void a_refusal_says_what_really_stands_in_the_way() {
        story.posts(database(false));

        assertThat(refusal(new Request.Activate())).isEqualTo("The response has been started already.");
        assertThat(refusal(new Request.ChangeSeverity(Severity.CRITICAL, "worse")))
                .isEqualTo("The severity is (critical) already.");
        assertThat(refusal(new Request.Reopen("again"))).isEqualTo("The incident is open already.");
        assertThat(refusal(new Request.Close("done"))).isEqualTo("An incident that is (acting) cannot take (close).");
        story.asks(DATABASE_FAILURE, new Request.Acknowledge(null, null));
        story.asks(DATABASE_FAILURE, new Request.Resolve("restarted")).later(Duration.ofHours(25));
        assertThat(refusal(new Request.Acknowledge(null, null)))
                .isEqualTo("An incident that is (resolved) cannot take (acknowledge).");
        assertThat(refusal(new Request.Reopen("again"))).startsWith("It was resolved longer ago than");
    }

    @Test
    void an_incident_is_a_duplicate_only_of_another_one_of_its_program_that_is_none() {
        story.posts(database(false), api("api", 4));
        IncidentId database = story.the(DATABASE_FAILURE).id();
        IncidentId api = story.the(API_DEGRADATION).id();

        assertThat(refusal(new Request.MarkDuplicate(database, "same"))).contains("duplicate of itself");
        assertThat(refusal(new Request.MarkDuplicate(new IncidentId(new UUID(7, 7)), "same")))
                .contains("another one of its program");
        story.asks(api, new Request.Resolve("restarted"));
        assertThat(refusal(new Request.MarkDuplicate(api, "same"))).contains("nothing open would stand for this one");
        story.asks(api, new Request.Reopen("fails again")).asks(api, new Request.MarkDuplicate(database, "same"));
        assertThat(refusal(new Request.MarkDuplicate(api, "same"))).contains("is a duplicate itself");
    }

    private String refusal(Request request) {
        return story.asks(DATABASE_FAILURE, request).refusal().message();
    }

    private List<String> said() {
        return story.happenings().stream().map(one -> one.event().sentence()).toList();
    }
}
