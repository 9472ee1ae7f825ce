package org.standingorders.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.rule.IncidentType.DATABASE_FAILURE;
import static org.standingorders.rule.IncidentType.MASS_ABSENCE;
import static org.standingorders.rule.IncidentType.OVER_CAPACITY;
import static org.standingorders.testkit.Readings.absence;
import static org.standingorders.testkit.Readings.database;
import static org.standingorders.testkit.Readings.utilization;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.standingorders.fact.AssignmentLoad;
import org.standingorders.fact.Capacity;
import org.standingorders.fact.FallbackSchedule;
import org.standingorders.incident.Actor;
import org.standingorders.incident.Approval;
import org.standingorders.incident.Response;
import org.standingorders.rule.Strategy;
import org.standingorders.testkit.Story;

/** What people take directly, and what is prepared while they are asked: damaged at 14:30. */
class CommandedStoryTest {
    private static final AssignmentLoad RESEARCH = new AssignmentLoad("research", 5, 9, 0, null);

    private static final AssignmentLoad EDUCATION = new AssignmentLoad("education", 4, 9, 0, null);

    private final Damaged damaged = new Damaged();
    private final Story story = damaged.story();

    @Test
    void nothing_is_restarted_that_no_shutdown_has_stopped_dt_23() {
        take(Strategy.RESTART);

        assertThat(story.refusal().message()).startsWith("Nothing is to be restarted");
        assertThat(damaged.plan().strategy()).isEqualTo(Strategy.RESTORE);
    }

    @Test
    void a_schedule_that_is_taken_without_being_ready_says_why_it_is_work_by_hand_a46() {
        story.posts(absence(5, null, 100));

        take(Strategy.STATIC_FALLBACK);

        assertThat(damaged.plan().action())
                .isEqualTo("Activate pre-computed fallback schedule. By hand: No scenario was ready:"
                        + " pandemic_20_percent_out is missing.");
        assertThat(damaged.approval().action()).isEqualTo(damaged.plan().action());
    }

    @Test
    void what_would_be_deferred_is_asked_again_when_other_rotations_are_meant_dt_19() {
        Story busy = Story.begin().posts(RESEARCH, capacity(12, 10), utilization("1.2"));
        Approval first = asked(busy);

        busy.then("14:31:00").posts(capacity(13, 10));
        assertThat(asked(busy)).as("the same rotations, a block more").isEqualTo(first);
        busy.then("14:32:00").posts(EDUCATION, capacity(22, 10));

        assertThat(asked(busy).pending()).isTrue();
        assertThat(asked(busy).id()).isNotEqualTo(first.id());
        assertThat(response(busy).answered()).extracting(Approval::state).containsExactly(Approval.State.WITHDRAWN);
    }

    @Test
    void what_a_person_took_stays_what_they_want_when_what_it_was_prepared_from_changes() {
        story.posts(RESEARCH, capacity(12, 10));
        take(Strategy.LOAD_SHEDDING);

        story.then("14:31:00").posts(capacity(14, 10));

        assertThat(damaged.plan().strategy()).isEqualTo(Strategy.LOAD_SHEDDING);
        assertThat(damaged.approval().requestedBy()).isEqualTo(Story.ALICE);
        assertThat(damaged.approval().pending()).isTrue();
    }

    @Test
    void a_schedule_that_turns_stale_while_it_is_asked_about_is_refused_and_the_tables_choose_dt_22_a46() {
        story.posts(absence(5, null, 100), schedule(FallbackSchedule.Status.READY));
        take(Strategy.STATIC_FALLBACK);
        assertThat(damaged.plan().target()).isEqualTo("pandemic_20_percent_out");

        story.then("14:31:00").posts(schedule(FallbackSchedule.Status.STALE));

        assertThat(damaged.plan().strategy()).isEqualTo(Strategy.RESTORE);
        assertThat(damaged.approval().requestedBy()).isEqualTo(Actor.SYSTEM);
        assertThat(because())
                .isEqualTo("static_fallback is refused. No scenario was ready: pandemic_20_percent_out is not ready.");
    }

    /** What no row of DT-14 had answered but a person. */
    @Test
    void a_rollback_that_is_taken_without_a_good_state_is_followed_by_dt_16_s74_a36() {
        Story blind = Story.begin().posts(database(false)).then("14:31:00");
        blind.asks(DATABASE_FAILURE, new ActRequest.TakeStrategy(Strategy.ROLLBACK, "the release of noon"));
        Approval asked = Objects.requireNonNull(
                blind.the(DATABASE_FAILURE).card().response().approval());

        ApprovalRequest.Approver anyAsked = new ApprovalRequest.Approver(asked.roles(), false, false);
        Request yes = new ApprovalRequest.Grant(asked.id(), anyAsked, null);
        Actor bob = new Actor("bob", "responder");
        blind.takes(new Command.OnIncident(bob, blind.the(DATABASE_FAILURE).id(), null, yes));

        Response response = blind.the(DATABASE_FAILURE).card().response();
        assertThat(Objects.requireNonNull(response.plan()).answer().strategy()).isEqualTo(Strategy.RESTORE);
        assertThat(response.plan().because()).isEqualTo("rollback ended failed");
        assertThat(blind.happenings().stream().map(each -> each.event().sentence()))
                .contains("Ordered: rollback, of which nothing can be carried out");
    }

    @Test
    void a_schedule_that_becomes_ready_while_another_strategy_is_asked_about_takes_its_place_dt_21() {
        Story away = Story.begin().posts(absence(5, null, 100));
        assertThat(planned(away)).isEqualTo(Strategy.LOAD_SHEDDING);

        away.then("14:31:00").posts(schedule(FallbackSchedule.Status.READY));

        assertThat(planned(away)).isEqualTo(Strategy.STATIC_FALLBACK);
    }

    private static Strategy planned(Story away) {
        Response response = away.the(MASS_ABSENCE).card().response();
        return Objects.requireNonNull(response.plan()).answer().strategy();
    }

    private static FallbackSchedule schedule(FallbackSchedule.Status status) {
        LocalDate day = LocalDate.of(2026, 1, 10);
        return new FallbackSchedule(
                FallbackSchedule.Scenario.PANDEMIC_20_PERCENT_OUT, null, true, day, day, null, null, status);
    }

    private @Nullable String because() {
        return Objects.requireNonNull(damaged.response().plan()).because();
    }

    private static Capacity capacity(int required, int available) {
        return new Capacity(Story.at("14:00:00"), Story.at("23:00:00"), required, available, null);
    }

    private void take(Strategy strategy) {
        story.asks(DATABASE_FAILURE, new ActRequest.TakeStrategy(strategy, "as people see it"));
    }

    private static Approval asked(Story busy) {
        return Objects.requireNonNull(response(busy).approval());
    }

    private static Response response(Story busy) {
        return busy.the(OVER_CAPACITY).card().response();
    }
}
