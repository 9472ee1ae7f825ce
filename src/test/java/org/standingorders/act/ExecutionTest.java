package org.standingorders.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.standingorders.act.Execution.State;
import org.standingorders.fact.Backup.BackupKind;
import org.standingorders.rule.Strategy;

/** One carrying out of a plan: a restore of five steps that began at 14:30. */
class ExecutionTest {
    private static final Instant NOW = Instant.parse("2026-01-10T14:30:00Z");
    private static final Report DONE = new Report(
            Report.Status.SUCCEEDED, null, List.of(new Artifact(Artifact.Kind.BACKUP, "incident", true, null)));
    private static final Report BROKEN = new Report(Report.Status.FAILED, "disk full", List.of());

    private final Execution queued = execution(
            new Order.CreateRecoveryPoint("incident_i", BackupKind.INCIDENT, true),
            new Order.EnterMaintenance("back to an earlier state"),
            new Executed.RestoreBackup("nightly", null),
            new Order.CheckRecovery(List.of("ROW_COUNTS")),
            new Order.LeaveMaintenance());

    @Test
    void a_recovery_point_that_failed_ends_it_before_anything_was_changed_a43() {
        Execution failed = report(queued, 1, BROKEN, 0);

        assertThat(failed.failure()).map(Step::number).contains(1);
        assertThat(ended(failed).rollbackRequired()).isFalse();
        assertThat(ended(failed).steps())
                .extracting(Step::state)
                .containsExactly(
                        Step.State.FAILED,
                        Step.State.DROPPED,
                        Step.State.DROPPED,
                        Step.State.DROPPED,
                        Step.State.DROPPED);
    }

    @Test
    void whatever_ended_badly_after_a_change_must_be_rolled_back_a44() {
        Execution changed = report(queued, 1, DONE, 0);

        assertThat(ended(changed).rollbackRequired()).isFalse();
        assertThat(ended(changed.issued(2, NOW, null)).rollbackRequired()).isTrue();
        assertThat(changed.issued(2, NOW, null)
                        .ended(State.SUCCEEDED, "it helped", NOW)
                        .rollbackRequired())
                .isFalse();
    }

    @Test
    void maintenance_mode_stays_on_after_a_failure_and_is_known_to_be_a53() {
        Execution failed = report(report(report(queued, 1, DONE, 0), 2, DONE, 0), 3, BROKEN, 1);

        assertThat(ended(failed).keepsMaintenance()).isTrue();
        assertThat(report(queued, 1, DONE, 0).keepsMaintenance()).isFalse();
    }

    @Test
    void a_restore_that_failed_is_not_verified_a54() {
        Execution failed = report(report(report(queued, 1, DONE, 0), 2, DONE, 0), 3, BROKEN, 1);

        assertThat(failed.failure()).map(Step::number).contains(3);
        assertThat(failed.carriedOut()).isFalse();
    }

    @Test
    void checks_that_nobody_could_make_do_not_end_it() {
        Execution checked = report(report(report(report(queued, 1, DONE, 0), 2, DONE, 0), 3, DONE, 1), 4, BROKEN, 1);

        assertThat(checked.failure()).isEmpty();
        assertThat(checked.carriedOut()).isTrue();
    }

    @Test
    void two_people_go_on_without_the_recovery_point_and_without_nothing_else_dt_17() {
        Waiver.Word alice = new Waiver.Word("alice", NOW, "the disk is full");

        Execution waived = queued.without(new Waiver(alice, new Waiver.Word("bob", NOW, "patients wait")));

        assertThat(waived.steps())
                .extracting(Step::state)
                .startsWith(Step.State.WAIVED, Step.State.PENDING)
                .containsOnlyOnce(Step.State.WAIVED);
        assertThat(waived.current()).map(Step::number).contains(2);
        assertThatThrownBy(() -> new Waiver(alice, new Waiver.Word("Alice", NOW, "patients wait")))
                .hasMessageContaining("Two people");
        assertThatThrownBy(() -> new Waiver.Word("bob", NOW, " ")).hasMessageContaining("reason");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "60, 1", "61, 2"})
    void downtime_is_counted_from_on_to_off_in_whole_minutes_rounded_up_a59(long seconds, long minutes) {
        Execution on = report(report(queued, 1, DONE, 0), 2, DONE, 0);
        Execution off = report(report(report(on, 3, DONE, 0), 4, DONE, 0), 5, DONE, seconds);

        assertThat(off.downtime(NOW.plusSeconds(1_000))).contains(minutes);
        assertThat(on.downtime(NOW.plusSeconds(seconds))).contains(minutes);
        assertThat(queued.downtime(NOW)).isEqualTo(Optional.empty());
    }

    private static Execution ended(Execution execution) {
        return execution.ended(State.FAILED, "it failed", NOW);
    }

    private static Execution report(Execution execution, int step, Report report, long second) {
        Instant at = NOW.plusSeconds(second);
        return execution.issued(step, at, null).reported(step, report, "executor", at);
    }

    private static Execution execution(Order... orders) {
        List<Step> steps = new java.util.ArrayList<>();
        for (Order order : orders) {
            steps.add(Step.of(steps.size() + 1, order));
        }
        return new Execution(
                new ExecutionId(new UUID(0, 1)),
                1,
                Strategy.RESTORE,
                "nightly",
                steps,
                State.QUEUED,
                NOW,
                null,
                null,
                null,
                false);
    }
}
