package org.standingorders.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.rule.IncidentType.DATABASE_FAILURE;
import static org.standingorders.testkit.Readings.backup;
import static org.standingorders.testkit.Readings.corrupt;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.standingorders.decide.Plan;
import org.standingorders.flow.ActRequest;
import org.standingorders.flow.ApprovalRequest;
import org.standingorders.incident.Approval;
import org.standingorders.incident.Response;
import org.standingorders.rule.Strategy;
import org.standingorders.testkit.Story;

/** The steps of each strategy in the methodology's order (S44, S71, S87). */
class RunbookTest {
    private final Story story = Story.begin()
            .then("14:00:00")
            .posts(backup("nightly", "2026-01-10T13:50:00Z"))
            .then("14:30:00")
            .posts(corrupt());

    @Test
    void a_restore_saves_the_present_state_before_it_changes_anything_s47() {
        assertThat(sentences())
                .containsExactly(
                        "Create the recovery point incident_i and verify it",
                        "Turn maintenance mode on: The scheduler is being brought back to an earlier state",
                        "Restore the backup nightly.dump",
                        "Check ROW_COUNTS",
                        "Turn maintenance mode off");
    }

    @Test
    void a_shutdown_waits_for_what_is_in_flight_saves_stops_in_order_and_says_so_dt_23_a58() {
        take(Strategy.CONTROLLED_SHUTDOWN);

        assertThat(sentences())
                .containsExactly(
                        "Turn maintenance mode on: System undergoing emergency maintenance",
                        "Wait up to 300 s for work in flight, then list and abort what is left",
                        "Create the recovery point emergency_shutdown and verify it",
                        "Stop api",
                        "Stop celery",
                        "Stop scheduler",
                        "Tell the users: Scheduler in emergency maintenance; back: Unknown - investigating");
    }

    @Test
    void what_was_stopped_comes_back_in_the_opposite_order() {
        take(Strategy.CONTROLLED_SHUTDOWN);
        carryOut();
        take(Strategy.RESTART);

        assertThat(sentences())
                .containsExactly("Start scheduler, celery, api", "Check ROW_COUNTS", "Turn maintenance mode off");
    }

    @Test
    void what_only_people_can_do_is_one_step_by_hand() {
        take(Strategy.EXTERNAL_SUPPORT);

        assertThat(sentences()).containsExactly("Request external support");
        assertThat(orders()).allMatch(Order::byHand);
    }

    private void take(Strategy strategy) {
        story.asks(DATABASE_FAILURE, new ActRequest.TakeStrategy(strategy, "as agreed"));
    }

    /** Every step of what was taken is approved and reported as done. */
    private void carryOut() {
        ApprovalRequest.Approver anybody = new ApprovalRequest.Approver(List.of(), true, true);
        Approval asked = Objects.requireNonNull(response().approval());
        story.asks(DATABASE_FAILURE, new ApprovalRequest.Grant(asked.id(), anybody, null));
        Artifact proof = new Artifact(Artifact.Kind.BACKUP, "emergency_shutdown", true, null);
        Report done = new Report(Report.Status.SUCCEEDED, null, List.of(proof));
        Execution execution = response().execution().orElseThrow();
        execution
                .steps()
                .forEach(step -> story.asks(
                        DATABASE_FAILURE, new ActRequest.ReportStep(execution.id(), step.number(), done, false)));
    }

    private Response response() {
        return story.the(DATABASE_FAILURE).card().response();
    }

    private List<String> sentences() {
        return orders().stream().map(Order::sentence).toList();
    }

    private List<Order> orders() {
        Plan plan = Objects.requireNonNull(response().plan()).answer();
        return new Runbook(plan, "i", List.of("ROW_COUNTS")).orders();
    }
}
