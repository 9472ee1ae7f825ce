package org.standingorders.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.rule.IncidentType.API_DEGRADATION;
import static org.standingorders.rule.IncidentType.DATABASE_FAILURE;
import static org.standingorders.testkit.Readings.api;
import static org.standingorders.testkit.Readings.backup;
import static org.standingorders.testkit.Readings.corrupt;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.standingorders.flow.ActRequest;
import org.standingorders.flow.ApprovalRequest;
import org.standingorders.flow.Request;
import org.standingorders.incident.ActEvent.RanLate;
import org.standingorders.incident.Approval;
import org.standingorders.incident.Response;
import org.standingorders.incident.Status;
import org.standingorders.rule.IncidentType;
import org.standingorders.rule.Role;
import org.standingorders.rule.Strategy;
import org.standingorders.testkit.Story;

/** Two incidents whose answers both change the scheduler: the API, high, and the database, critical. */
class OneAtATimeTest {
    private final Story story = Story.begin()
            .then("14:00:00")
            .posts(backup("nightly", "2026-01-10T13:50:00Z"))
            .then("14:30:00")
            .posts(api("api", 4), corrupt());

    @Test
    void one_changes_something_at_a_time_and_the_other_waits_for_its_end_a50() {
        readOnlyForTheApi();
        grant(DATABASE_FAILURE);

        assertThat(state(API_DEGRADATION)).isEqualTo(Execution.State.RUNNING);
        assertThat(state(DATABASE_FAILURE)).isEqualTo(Execution.State.QUEUED);

        report(API_DEGRADATION, 1, Report.Status.SUCCEEDED);
        report(API_DEGRADATION, 2, Report.Status.FAILED);

        assertThat(state(DATABASE_FAILURE)).isEqualTo(Execution.State.RUNNING);
    }

    @Test
    void who_asks_for_an_approval_reads_that_somebody_else_must_give_it_dt_15() {
        story.asks(API_DEGRADATION, new Request.Activate());
        story.asks(API_DEGRADATION, new ActRequest.TakeStrategy(Strategy.READ_ONLY_CACHE, "writes fail"));

        grant(API_DEGRADATION);

        assertThat(story.refusal().message()).startsWith("Who asks for an approval cannot give it");
    }

    @Test
    void a_step_that_takes_too_long_is_a_reminder_and_then_a_question_to_people_a49() {
        grant(DATABASE_FAILURE);
        report(DATABASE_FAILURE, 1, Report.Status.SUCCEEDED);
        report(DATABASE_FAILURE, 2, Report.Status.SUCCEEDED);
        int before = story.happenings().size();

        story.then("15:30:00").rings();
        assertThat(late(before)).containsExactly("Step 3 takes longer than expected: Restore the backup nightly.dump");

        story.then("16:30:00").rings();
        assertThat(late(before))
                .endsWith(
                        "Step 3 takes longer than expected: Restore the backup nightly.dump. Say whether it failed, or"
                                + " take the next strategy");
        assertThat(story.the(DATABASE_FAILURE).status()).isEqualTo(Status.ACTING);
    }

    private List<String> late(int from) {
        return story.happenings().stream()
                .skip(from)
                .map(one -> one.event())
                .filter(RanLate.class::isInstance)
                .map(one -> ((RanLate) one).what())
                .toList();
    }

    private void readOnlyForTheApi() {
        story.asks(API_DEGRADATION, new Request.Activate());
        story.asks(API_DEGRADATION, new ActRequest.TakeStrategy(Strategy.READ_ONLY_CACHE, "writes fail"));
        grant(API_DEGRADATION, true);
    }

    private void grant(IncidentType type) {
        grant(type, false);
    }

    private void grant(IncidentType type, boolean alone) {
        Approval asked = Objects.requireNonNull(response(type).approval());
        story.asks(
                type,
                new ApprovalRequest.Grant(
                        asked.id(),
                        new ApprovalRequest.Approver(List.of(new Role("program_director")), false, alone),
                        null));
    }

    private void report(IncidentType type, int step, Report.Status status) {
        ExecutionId execution = response(type).execution().orElseThrow().id();
        story.asks(
                type,
                new ActRequest.ReportStep(
                        execution,
                        step,
                        new Report(status, null, List.of(new Artifact(Artifact.Kind.BACKUP, "incident", true, null))),
                        false));
    }

    private Execution.State state(IncidentType type) {
        return response(type).execution().orElseThrow().state();
    }

    private Response response(IncidentType type) {
        return story.the(type).card().response();
    }
}
