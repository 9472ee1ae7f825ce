package org.standingorders.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.rule.IncidentType.DATABASE_FAILURE;
import static org.standingorders.testkit.Readings.failedBackup;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.standingorders.act.Artifact;
import org.standingorders.act.Execution;
import org.standingorders.act.Report;
import org.standingorders.act.Step;
import org.standingorders.incident.Actor;
import org.standingorders.incident.Status;
import org.standingorders.orient.Cause;
import org.standingorders.rule.Strategy;
import org.standingorders.testkit.Story;

/** An approved plan is carried out step by step and verified: damaged at 14:30. */
class ExecutionStoryTest {
    private final Damaged damaged = new Damaged();
    private final Story story = damaged.story();

    @Test
    void only_fresh_good_facts_show_that_it_helped_and_for_a_minute_when_critical_dt_24_a48() {
        damaged.restored();
        assertThat(damaged.status()).isEqualTo(Status.VERIFYING);

        damaged.wellAt("14:40:10");
        damaged.wellAt("14:40:20");
        damaged.wellAt("14:40:30");
        assertThat(damaged.status()).isEqualTo(Status.VERIFYING);

        damaged.wellAt("14:41:40");
        assertThat(damaged.steps()).contains("5 maintenance_off issued");
        damaged.succeed(5);

        assertThat(damaged.status()).isEqualTo(Status.RECOVERING);
        assertThat(damaged.response().executions().get(0).result())
                .contains("nightly")
                .contains("downtime");
    }

    @Test
    void what_is_not_proven_in_time_is_partial_and_the_next_strategy_follows_s51() {
        damaged.restored();

        story.then("14:51:00").rings();

        assertThat(damaged.response().executions().get(0).state()).isEqualTo(Execution.State.PARTIAL);
        assertThat(damaged.plan().strategy()).isEqualTo(Strategy.READ_ONLY_CACHE);
    }

    @Test
    void each_step_is_given_out_when_the_one_before_has_ended_well_s44() {
        damaged.grant();
        damaged.succeed(1);
        damaged.succeed(2);

        assertThat(damaged.steps())
                .startsWith("1 recovery_point succeeded", "2 maintenance_on succeeded", "3 execute issued");
    }

    @Test
    void a_step_is_reported_once() {
        damaged.grant();
        damaged.succeed(1);

        damaged.succeed(1);

        assertThat(story.refusal().message()).contains("each step is reported once");
    }

    @Test
    void without_a_recovery_point_nothing_is_carried_out_a43() {
        damaged.grant();

        damaged.report(1, Report.Status.FAILED, "disk full");

        Execution failed = damaged.response().executions().get(0);
        assertThat(failed.state()).isEqualTo(Execution.State.FAILED);
        assertThat(failed.result()).startsWith("recovery_point_failed");
        assertThat(failed.rollbackRequired()).isFalse();
    }

    @Test
    void a_step_that_no_executor_takes_is_done_by_hand() {
        damaged.grant();

        damaged.untaken(1);

        assertThat(damaged.response().executions().get(0).steps().get(0).byHand())
                .isTrue();
    }

    @Test
    void what_was_done_does_not_change_what_was_wrong() {
        damaged.grant();
        damaged.succeed(1);
        damaged.succeed(2);

        damaged.wellAt("14:35:00");

        assertThat(Objects.requireNonNull(damaged.response().orientation())
                        .answer()
                        .suspected())
                .isEqualTo(Cause.DATABASE_CORRUPTION);
    }

    @Test
    void half_an_hour_without_recurrence_says_that_it_can_be_resolved_k21() {
        damaged.restored();
        for (String time : List.of("14:40:10", "14:40:20", "14:40:30", "14:41:40")) {
            damaged.wellAt(time);
        }
        damaged.succeed(5);
        assertThat(damaged.response().quietSince()).isNull();

        story.then("15:11:40").rings();

        assertThat(damaged.status()).isEqualTo(Status.RECOVERING);
        assertThat(damaged.response().quietSince()).isEqualTo(Story.at("15:11:40"));
    }

    @Test
    void a_recovery_point_that_was_not_verified_is_none_a43() {
        damaged.grant();

        damaged.report(1, Report.Status.SUCCEEDED, null, new Artifact(Artifact.Kind.BACKUP, "incident", false, null));

        assertThat(damaged.response().executions().get(0).state()).isEqualTo(Execution.State.FAILED);
    }

    @Test
    void a_backup_that_fails_meanwhile_is_not_gone_back_to_dt_18() {
        story.posts(failedBackup("nightly", "2026-01-10T13:50:00Z"));

        assertThat(damaged.plan().target()).isNull();
        assertThat(damaged.plan().action()).isEqualTo("no known-good backup");
    }

    @Test
    void an_incident_does_not_end_while_somebody_is_at_work_on_it() {
        damaged.grant();

        story.asks(DATABASE_FAILURE, new Request.Resolve("looks fine"));

        assertThat(story.refusal().message()).contains("is given out");
        assertThat(damaged.status()).isEqualTo(Status.ACTING);
    }

    @Test
    void what_an_executor_reports_once_a_person_has_settled_it_is_noted_once_and_changes_nothing_a45() {
        damaged.grant();
        story.then("18:00:00");
        ActRequest.ReportStep settled = step(1, Report.Status.FAILED, true);
        ActRequest.ReportStep late = step(1, Report.Status.SUCCEEDED, false);
        story.asks(DATABASE_FAILURE, settled);
        Execution failed = damaged.response().executions().get(0);

        story.takes(by("executor", late));

        assertThat(story.last().happenings())
                .singleElement()
                .satisfies(one -> assertThat(one.event().sentence())
                        .isEqualTo("Reported late by executor, nothing follows from it: step 1 succeeded: on its way"));
        Execution noted = damaged.response().executions().get(0);
        assertThat(noted.state()).isEqualTo(failed.state());
        assertThat(noted.steps().get(0).state()).isEqualTo(Step.State.FAILED);
        assertThat(noted.steps().get(0).detail()).contains("reported late, succeeded");
        assertThat(story.takes(by("executor", late)).refusal().message()).contains("each step is reported once");

        story.asks(DATABASE_FAILURE, new Request.Resolve("restored by hand"));
        assertThat(story.takes(by("other", late)).last().happenings()).hasSize(1);
    }

    private ActRequest.ReportStep step(int number, Report.Status status, boolean byPerson) {
        Report report = new Report(status, "on its way", List.of());
        return new ActRequest.ReportStep(
                damaged.response().execution().orElseThrow().id(), number, report, byPerson);
    }

    private Command by(String name, Request request) {
        Actor actor = new Actor(name, name);
        return new Command.OnIncident(actor, story.the(DATABASE_FAILURE).id(), null, request);
    }

    @Test
    void people_take_command_while_a_proof_is_waited_for() {
        damaged.restored();

        story.asks(DATABASE_FAILURE, new ActRequest.TakeStrategy(Strategy.HUMAN_COMMAND, "we see more than it does"));

        assertThat(damaged.plan().strategy()).isEqualTo(Strategy.HUMAN_COMMAND);
        assertThat(damaged.response().executions().get(0).state()).isEqualTo(Execution.State.ABORTED);
        assertThat(story.the(DATABASE_FAILURE).card().obligations().open()).hasSize(1);
    }
}
