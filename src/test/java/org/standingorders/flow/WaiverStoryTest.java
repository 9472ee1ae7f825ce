package org.standingorders.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.rule.IncidentType.DATABASE_FAILURE;
import static org.standingorders.testkit.Readings.backup;
import static org.standingorders.testkit.Readings.failedBackup;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.standingorders.act.Execution;
import org.standingorders.act.Report;
import org.standingorders.act.Waiver;
import org.standingorders.incident.Actor;
import org.standingorders.incident.Approval;
import org.standingorders.incident.Status;
import org.standingorders.rule.Strategy;
import org.standingorders.testkit.Shipped;
import org.standingorders.testkit.Story;

/** A restore whose recovery point failed goes on by the word of two people, and by nothing else (DT-17): damaged at 14:30. */
class WaiverStoryTest {
    private static final Actor BOB = new Actor("bob", "responder");

    private final Damaged damaged = new Damaged();
    private final Story story = damaged.story();

    @Test
    void the_second_of_two_people_lets_it_go_on_and_nothing_else_is_asked_dt_17() {
        pointFails();
        assertThat(damaged.plan().strategy()).isEqualTo(Strategy.READ_ONLY_CACHE);

        says(Story.ALICE, "the disk is full and patients wait");
        says(BOB, "nightly was proved an hour ago");

        assertThat(damaged.plan().strategy()).isEqualTo(Strategy.RESTORE);
        assertThat(damaged.approval().state()).isEqualTo(Approval.State.WITHDRAWN);
        assertThat(damaged.status()).isEqualTo(Status.ACTING);
        assertThat(damaged.steps())
                .startsWith("1 recovery_point waived", "2 maintenance_on issued", "3 execute pending");
        assertThat(damaged.response().executions().get(0).state()).isEqualTo(Execution.State.FAILED);
        assertThat(last()).contains("alice: the disk is full", "bob: nightly was proved", "two people");
    }

    @Test
    void one_word_is_noted_and_changes_nothing_and_who_leads_hears_that_a_second_is_needed() {
        pointFails();

        says(Story.ALICE, "the disk is full");

        assertThat(damaged.status()).isEqualTo(Status.AWAITING_APPROVAL);
        assertThat(damaged.response().executions()).hasSize(1);
        assertThat(last()).contains("alice", "the disk is full", "until a second person says so too");
        assertThat(story.last().effects())
                .filteredOn(Effect.Tell.class::isInstance)
                .singleElement()
                .satisfies(
                        one -> assertThat(((Effect.Tell) one).notice().rules()).containsExactly("DT-17"));
    }

    @Test
    void one_person_is_not_two() {
        pointFails();
        says(Story.ALICE, "the disk is full");

        says(Story.ALICE, "really");
        assertThat(story.refusal().message()).contains("somebody else must say so too");
        says(new Actor("ALICE", "admin"), "really");

        assertThat(story.refusal().message()).contains("somebody else must say so too");
        assertThat(damaged.response().executions()).hasSize(1);
    }

    @Test
    void nobody_says_so_without_a_reason() {
        pointFails();

        says(Story.ALICE, " ");

        assertThat(story.refusal().message()).startsWith("Say why");
    }

    @Test
    void where_no_recovery_point_failed_there_is_nothing_to_go_on_without() {
        damaged.grant();
        says(Story.ALICE, "hurry");
        assertThat(story.refusal().message()).contains("goes first");

        damaged.succeed(1);
        damaged.succeed(2);
        damaged.report(3, Report.Status.FAILED, "manifest differs");
        says(Story.ALICE, "hurry");

        assertThat(story.refusal().message()).contains("Nothing waits for a recovery point");
    }

    @Test
    void a_new_plan_takes_the_first_word_back() {
        pointFails();
        says(Story.ALICE, "the disk is full");
        damaged.deny("people must enter what comes");

        says(BOB, "nightly was proved an hour ago");

        assertThat(damaged.status()).isEqualTo(Status.AWAITING_APPROVAL);
        assertThat(Objects.requireNonNull(damaged.response().blocked()).first())
                .extracting(Waiver.Word::by)
                .isEqualTo("bob");
    }

    @Test
    void what_is_carried_out_instead_goes_first() {
        pointFails();
        says(Story.ALICE, "the disk is full");
        ApprovalRequest.Approver anybody = new ApprovalRequest.Approver(List.of(), true, true);
        story.then("14:31:00")
                .asks(
                        DATABASE_FAILURE,
                        new ApprovalRequest.Grant(damaged.approval().id(), anybody, null));

        says(BOB, "nightly was proved an hour ago");

        assertThat(story.refusal().message()).contains("take the strategy again");
    }

    @Test
    void what_is_no_longer_as_it_was_is_decided_and_asked_again_dt_18() {
        story.posts(backup("evening", "2026-01-10T13:40:00Z"));
        pointFails();
        says(Story.ALICE, "the disk is full");
        story.posts(failedBackup("nightly", "2026-01-10T13:50:00Z"));
        says(BOB, "go");

        assertThat(damaged.status()).isEqualTo(Status.AWAITING_APPROVAL);
        assertThat(damaged.plan().target()).isEqualTo("evening");
        assertThat(damaged.response().executions()).hasSize(1);
        assertThat(because())
                .isEqualTo("alice and bob wanted to go on without a recovery point,"
                        + " and the facts behind the plan have changed");
    }

    @Test
    void what_failed_by_the_word_of_two_people_is_why_the_next_is_decided_and_not_the_word() {
        pointFails();
        says(Story.ALICE, "the disk is full");
        says(BOB, "nightly was proved an hour ago");

        damaged.succeed(2);
        damaged.report(3, Report.Status.FAILED, "manifest differs");

        assertThat(because()).isEqualTo("restore, without a recovery point by the word of two people, ended failed");
    }

    private @Nullable String because() {
        return Objects.requireNonNull(damaged.response().plan()).because();
    }

    @Test
    void a_reopened_incident_remembers_no_word() {
        pointFails();
        says(Story.ALICE, "the disk is full");
        story.asks(DATABASE_FAILURE, new Request.Resolve("restarted"));
        story.asks(DATABASE_FAILURE, new Request.Reopen("not over"));

        assertThat(damaged.response().blocked()).isNull();
    }

    @Test
    void the_checklist_says_who_went_on_without_it_k15() {
        pointFails();
        says(Story.ALICE, "the disk is full");
        says(BOB, "nightly was proved an hour ago");

        Checklist checklist =
                new Checklist(Shipped.rulebook().playbook(), story.the(DATABASE_FAILURE), true, story.now());
        assertThat(checklist.item("K15")).hasValueSatisfying(item -> {
            assertThat(item.state()).isEqualTo(Checklist.State.NOT_APPLICABLE);
            assertThat(item.reason()).contains("alice", "bob");
        });
    }

    private void pointFails() {
        damaged.grant();
        damaged.report(1, Report.Status.FAILED, "disk full");
    }

    private void says(Actor who, String why) {
        story.takes(
                new Command.OnIncident(who, story.the(DATABASE_FAILURE).id(), null, new GoOnWithoutRecoveryPoint(why)));
    }

    /** What the last word led to, in the time line's words. */
    private String last() {
        return story.last().happenings().get(0).event().sentence();
    }
}
