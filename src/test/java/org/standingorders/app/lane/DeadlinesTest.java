package org.standingorders.app.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Readings.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.standingorders.testkit.Story;

/** When a program is looked at again although nobody posts anything. */
class DeadlinesTest {
    private static final Instant OPENED = Story.at("14:30:00");

    @Test
    void the_next_tier_is_due_first() {
        Story story = Story.begin().posts(api("api", 4));

        assertThat(next(story)).hasValue(Story.at("15:30:00.001"));
    }

    @Test
    void the_end_of_a_hold_is_due_while_the_good_reading_is_fresh_a13() {
        Story story = Story.begin().fresh(Duration.ofHours(24)).posts(api("api", 4));
        story.later(Duration.ofMinutes(1)).posts(api("api", 0));

        assertThat(next(story)).hasValue(Story.at("14:36:00"));

        story.then("14:36:00").rings();
        assertThat(next(story)).hasValue(Story.at("15:30:00.001"));
    }

    @Test
    void a_hold_that_outlasts_the_good_reading_is_not_waited_for_a9() {
        Story story = Story.begin().posts(api("api", 4));
        story.later(Duration.ofMinutes(1)).posts(api("api", 0));

        assertThat(next(story)).hasValue(Story.at("15:30:00.001"));
    }

    private static Optional<Instant> next(Story story) {
        return Deadlines.next(story.situation(), OPENED);
    }
}
