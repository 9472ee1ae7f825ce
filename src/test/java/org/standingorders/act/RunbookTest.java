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

    private List<String> sentences() {
        return orders().stream().map(Order::sentence).toList();
    }

    private List<Order> orders() {
        Plan plan = Objects.requireNonNull(
                        story.the(DATABASE_FAILURE).card().response().plan())
                .answer();
        return new Runbook(plan, "i", List.of("ROW_COUNTS")).orders();
    }
}
