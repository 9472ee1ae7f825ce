package org.standingorders.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Readings.impact;
import static org.standingorders.testkit.Readings.utilization;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.standingorders.fact.TriState;
import org.standingorders.incident.Status;
import org.standingorders.observe.Observation;
import org.standingorders.testkit.Story;

/** What a running response has observed follows the facts: damaged at 14:30. */
class ObservedStoryTest {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Damaged damaged = new Damaged();
    private final Story story = damaged.story();

    @Test
    void how_many_are_affected_is_shown_at_once_although_nothing_else_is_understood_s27() {
        story.then("14:31:00").posts(impact(10, 100, TriState.NO)).later(SECOND).posts(impact(12, 100, TriState.NO));

        assertThat(seen().impact().usersAffected()).isEqualTo(12);
        assertThat(damaged.status()).isEqualTo(Status.AWAITING_APPROVAL);
        damaged.grant();
        damaged.succeed(1);
        damaged.succeed(2);
        story.then("14:33:00").posts(impact(90, 100, TriState.NO));
        assertThat(seen().impact().usersAffected()).isEqualTo(90);
    }

    @Test
    void how_the_numbers_sway_is_shown_every_five_minutes_at_most_s23() {
        story.then("14:31:00").posts(utilization("0.7")).later(SECOND).posts(utilization("0.71"));
        assertThat(seen().states()).extracting(Object::toString).noneMatch(state -> state.contains("0.71"));

        story.then("14:37:00").posts(utilization("0.72"));

        assertThat(seen().states()).extracting(Object::toString).anyMatch(state -> state.contains("0.72"));
    }

    private Observation seen() {
        return Objects.requireNonNull(damaged.response().observation()).answer();
    }
}
