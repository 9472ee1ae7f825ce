package org.standingorders.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.rule.IncidentType.DATABASE_FAILURE;
import static org.standingorders.testkit.Readings.backup;
import static org.standingorders.testkit.Readings.database;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.standingorders.act.Artifact;
import org.standingorders.act.Report;
import org.standingorders.decide.Plan;
import org.standingorders.fact.DatabaseError.ErrorKind;
import org.standingorders.fact.DatabaseHealth;
import org.standingorders.fact.DatabaseHealth.IntegrityCheck;
import org.standingorders.incident.Approval;
import org.standingorders.incident.IncidentId;
import org.standingorders.incident.Response;
import org.standingorders.testkit.Story;

/** A backup that failed one incident is not proposed to the others of its program (DT-16, DT-18): damaged at 14:30. */
class FailedElsewhereStoryTest {
    private final Damaged damaged = new Damaged();
    private final Story story = damaged.story().posts(backup("older", "2026-01-10T12:00:00Z"));
    private final IncidentId primary = story.the(DATABASE_FAILURE).id();

    @Test
    void a_backup_that_failed_is_passed_over_by_the_next_incident_of_the_program() {
        restoreFails();

        story.posts(standby());

        assertThat(plan().target()).isEqualTo("older");
    }

    @Test
    void whoever_is_asked_about_the_same_backup_meanwhile_is_asked_about_another_and_told_why() {
        damaged.grant();
        story.posts(standby());
        IncidentId other = story.the(DATABASE_FAILURE).id();
        assertThat(plan().target()).isEqualTo("nightly");

        restoreReported();

        assertThat(other).isNotEqualTo(primary);
        assertThat(plan().target()).isEqualTo("older");
        assertThat(response().answered())
                .extracting(Approval::reason)
                .containsExactly("what it would go to has failed in another incident");
        assertThat(Objects.requireNonNull(response().plan()).because())
                .isEqualTo("what it would go to has failed in another incident");
    }

    @Test
    void what_was_never_touched_has_not_failed_a43() {
        damaged.grant();
        damaged.report(1, Report.Status.FAILED, "disk full");

        story.posts(standby());

        assertThat(plan().target()).isEqualTo("nightly");
    }

    @Test
    void it_counts_until_the_incident_can_no_longer_be_reopened_dt_33() {
        restoreFails();
        story.asks(primary, new Request.Resolve("by hand"));

        story.later(Duration.ofHours(24)).posts(standby());
        assertThat(plan().target()).isEqualTo("older");

        story.asks(DATABASE_FAILURE, new Request.Resolve("by hand"))
                .later(Duration.ofMillis(1))
                .posts(standby());
        assertThat(plan().target()).isEqualTo("nightly");
    }

    private void restoreFails() {
        damaged.grant();
        restoreReported();
    }

    private void restoreReported() {
        report(1, Report.Status.SUCCEEDED);
        report(2, Report.Status.SUCCEEDED);
        report(3, Report.Status.FAILED);
    }

    private void report(int step, Report.Status status) {
        Artifact proof = new Artifact(Artifact.Kind.BACKUP, "incident", true, null);
        Report report = new Report(status, "as it went", List.of(proof));
        story.situation().incident(primary).stream()
                .flatMap(one -> one.card().response().execution().stream())
                .toList()
                .forEach(one -> story.asks(primary, new ActRequest.ReportStep(one.id(), step, report, false)));
    }

    private static DatabaseHealth standby() {
        return database("standby", false, IntegrityCheck.FAIL, ErrorKind.CHECKSUM);
    }

    private Plan plan() {
        return Objects.requireNonNull(response().plan()).answer();
    }

    private Response response() {
        return story.the(DATABASE_FAILURE).card().response();
    }
}
