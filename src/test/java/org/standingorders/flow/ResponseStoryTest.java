package org.standingorders.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.rule.IncidentType.DATABASE_FAILURE;
import static org.standingorders.testkit.Readings.acgme;
import static org.standingorders.testkit.Readings.api;
import static org.standingorders.testkit.Readings.backup;
import static org.standingorders.testkit.Readings.corrupt;
import static org.standingorders.testkit.Readings.sound;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.standingorders.act.Artifact;
import org.standingorders.act.Execution;
import org.standingorders.act.Report;
import org.standingorders.act.Step;
import org.standingorders.decide.Plan;
import org.standingorders.incident.Approval;
import org.standingorders.incident.Response;
import org.standingorders.incident.Status;
import org.standingorders.rule.Role;
import org.standingorders.rule.Strategy;
import org.standingorders.testkit.Story;

/** The shipped policy leads a response from a damaged database to a verified recovery: damaged at 14:30. */
class ResponseStoryTest {
    private final Story story = Story.begin()
            .then("14:00:00")
            .posts(backup("nightly", "2026-01-10T13:50:00Z"))
            .then("14:30:00")
            .posts(corrupt());

    @Test
    void it_observes_orients_and_decides_by_itself_and_waits_for_a_person_s20_a10() {
        assertThat(status()).isEqualTo(Status.AWAITING_APPROVAL);
        assertThat(response().observation()).isNotNull();
        assertThat(plan().strategy()).isEqualTo(Strategy.RESTORE);
        assertThat(plan().action()).isEqualTo("Restore database from latest backup");
        assertThat(plan().expected().label()).isEqualTo("30-60 minutes");
        assertThat(plan().target()).isEqualTo("nightly");
        assertThat(approval().roles()).containsExactly(new Role("program_director"));
    }

    @Test
    void every_record_names_the_record_that_it_rests_on_a29() {
        Response response = response();

        assertThat(Objects.requireNonNull(response.orientation()).parent())
                .isEqualTo(Objects.requireNonNull(response.observation()).id());
        assertThat(Objects.requireNonNull(response.plan()).parent())
                .isEqualTo(response.orientation().id());
        assertThat(approval().plan()).isEqualTo(response.plan().id());
    }

    @Test
    void nothing_is_carried_out_before_somebody_has_approved_it_s45() {
        assertThat(response().executions()).isEmpty();

        grant();

        assertThat(status()).isEqualTo(Status.ACTING);
        assertThat(steps()).startsWith("1 recovery_point issued", "2 maintenance_on pending", "3 execute pending");
    }

    @Test
    void each_step_is_given_out_when_the_one_before_has_ended_well_s44() {
        grant();
        succeed(1);
        succeed(2);

        assertThat(steps()).startsWith("1 recovery_point succeeded", "2 maintenance_on succeeded", "3 execute issued");
    }

    @Test
    void a_step_is_reported_once() {
        grant();
        succeed(1);

        succeed(1);

        assertThat(story.refusal().message()).contains("each step is reported once");
    }

    @Test
    void without_a_recovery_point_nothing_is_carried_out_a43() {
        grant();

        report(1, Report.Status.FAILED, "disk full");

        Execution failed = response().executions().get(0);
        assertThat(failed.state()).isEqualTo(Execution.State.FAILED);
        assertThat(failed.result()).startsWith("recovery_point_failed");
        assertThat(failed.rollbackRequired()).isFalse();
    }

    @Test
    void a_denial_aborts_and_the_next_strategy_is_proposed_s46_a42() {
        deny("the backup is not trusted");

        assertThat(status()).isEqualTo(Status.AWAITING_APPROVAL);
        assertThat(plan().strategy()).isEqualTo(Strategy.READ_ONLY_CACHE);
        assertThat(response().executions()).isEmpty();
    }

    @Test
    void no_answer_is_no_yes_and_the_next_approver_is_asked() {
        story.then("14:35:00").rings();

        assertThat(approval().pending()).isTrue();
        assertThat(approval().roles()).containsExactly(new Role("program_director"), new Role("hospital_admin"));
        assertThat(response().executions()).isEmpty();
    }

    @Test
    void racing_answers_settle_once() {
        grant();

        deny("too late");

        assertThat(story.refusal().message()).contains("answered already");
        assertThat(response().executions()).hasSize(1);
    }

    @Test
    void who_is_not_asked_may_not_answer() {
        story.asks(DATABASE_FAILURE, new ApprovalRequest.Grant(approval().id(), by("coordinator"), null));

        assertThat(story.refusal().message()).contains("program_director");
        assertThat(status()).isEqualTo(Status.AWAITING_APPROVAL);
    }

    @Test
    void a_restore_that_failed_leaves_maintenance_mode_on_as_an_open_duty_a53() {
        grant();
        succeed(1);
        succeed(2);

        report(3, Report.Status.FAILED, "manifest differs");

        Execution failed = response().executions().get(0);
        assertThat(failed.rollbackRequired()).isTrue();
        assertThat(story.the(DATABASE_FAILURE).card().obligations().open())
                .singleElement()
                .satisfies(one -> assertThat(one.duty()).startsWith("Maintenance mode is on"));
        assertThat(plan().strategy()).isEqualTo(Strategy.READ_ONLY_CACHE);
    }

    @Test
    void only_fresh_good_facts_show_that_it_helped_and_for_a_minute_when_critical_dt_24_a48() {
        restored();
        assertThat(status()).isEqualTo(Status.VERIFYING);

        wellAt("14:40:10");
        wellAt("14:40:20");
        wellAt("14:40:30");
        assertThat(status()).isEqualTo(Status.VERIFYING);

        wellAt("14:41:40");
        assertThat(steps()).contains("5 maintenance_off issued");
        succeed(5);

        assertThat(status()).isEqualTo(Status.RECOVERING);
        assertThat(response().executions().get(0).result()).contains("nightly").contains("downtime");
    }

    @Test
    void what_is_not_proven_in_time_is_partial_and_the_next_strategy_follows_s51() {
        restored();

        story.then("14:51:00").rings();

        assertThat(response().executions().get(0).state()).isEqualTo(Execution.State.PARTIAL);
        assertThat(plan().strategy()).isEqualTo(Strategy.READ_ONLY_CACHE);
    }

    @Test
    void a_step_that_no_executor_takes_is_done_by_hand() {
        grant();

        story.untaken(DATABASE_FAILURE, 1, "no executor is set up");

        assertThat(response().executions().get(0).steps().get(0).byHand()).isTrue();
    }

    private void restored() {
        grant();
        succeed(1);
        succeed(2);
        story.then("14:40:00");
        succeed(3);
        report(4, Report.Status.SUCCEEDED, null, check("ROW_COUNTS"), check("SCHEDULE_VALID"));
    }

    private static Artifact check(String name) {
        return new Artifact(Artifact.Kind.CHECK, name, true, null);
    }

    private void wellAt(String time) {
        story.then(time).posts(sound(), api("api", 0), acgme(0, 0, 0));
    }

    private void grant() {
        story.asks(DATABASE_FAILURE, new ApprovalRequest.Grant(approval().id(), by("program_director"), null));
    }

    private void deny(String reason) {
        story.asks(DATABASE_FAILURE, new ApprovalRequest.Deny(approval().id(), by("program_director"), reason));
    }

    private static ApprovalRequest.Approver by(String role) {
        return new ApprovalRequest.Approver(List.of(new Role(role)), false, false);
    }

    private void succeed(int step) {
        report(step, Report.Status.SUCCEEDED, null);
    }

    private void report(int step, Report.Status status, @Nullable String detail, Artifact... artifacts) {
        Execution execution = response().execution().orElseThrow();
        story.asks(
                DATABASE_FAILURE,
                new ActRequest.ReportStep(execution.id(), step, new Report(status, detail, List.of(artifacts)), false));
    }

    private List<String> steps() {
        return response().execution().orElseThrow().steps().stream()
                .map(ResponseStoryTest::words)
                .toList();
    }

    private static String words(Step step) {
        return step.number() + " " + step.order().step() + " " + step.state();
    }

    private Plan plan() {
        return Objects.requireNonNull(response().plan()).answer();
    }

    private Approval approval() {
        return Objects.requireNonNull(response().approval());
    }

    private Response response() {
        return story.the(DATABASE_FAILURE).card().response();
    }

    private Status status() {
        return story.the(DATABASE_FAILURE).status();
    }
}
