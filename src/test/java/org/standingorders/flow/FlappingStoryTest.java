package org.standingorders.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.rule.IncidentType.API_DEGRADATION;
import static org.standingorders.testkit.Readings.api;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.standingorders.incident.ConditionEvent.RecoveryBegan;
import org.standingorders.incident.ResponseEvent.Informed;
import org.standingorders.incident.Status;
import org.standingorders.testkit.Story;

/** A signal that flaps makes one incident with a counter, not many pages (A6, A13). */
class FlappingStoryTest {
    private static final int FLIPS = 200;

    @Test
    void two_hundred_flips_are_one_incident_that_counts_them_and_tells_its_people_once() {
        Random random = new Random(32);
        Story story = Story.begin().posts(api("api", 4));
        for (int flip = 1; flip <= FLIPS; flip++) {
            story.later(Duration.ofMillis(1 + random.nextInt(10_000))).posts(api("api", flip % 2 == 0 ? 4 : 0));
        }

        assertThat(story.types()).containsExactly(API_DEGRADATION);
        assertThat(story.the(API_DEGRADATION).card().occurrences()).isEqualTo(1 + FLIPS / 2);
        assertThat(story.told(API_DEGRADATION)).containsExactly("on_call_admin");
        assertThat(story.happenings()).noneMatch(one -> one.event() instanceof RecoveryBegan);
    }

    @Test
    void a_signal_that_flaps_slowly_goes_to_and_fro_in_one_incident_and_tells_nobody_anew() {
        Story story = Story.begin().posts(api("api", 4));
        for (int round = 0; round < FLIPS / 20; round++) {
            for (int good = 0; good < 4; good++) {
                story.later(Duration.ofMinutes(2)).posts(api("api", 0));
            }
            assertThat(story.the(API_DEGRADATION).status()).isEqualTo(Status.RECOVERING);
            story.later(Duration.ofMinutes(2)).posts(api("api", 4));
        }

        assertThat(story.types()).containsExactly(API_DEGRADATION);
        assertThat(story.the(API_DEGRADATION).card().occurrences()).isEqualTo(1 + FLIPS / 20);
        assertThat(story.told(API_DEGRADATION)).containsExactly("on_call_admin");
        assertThat(story.happenings()).noneMatch(one -> one.event() instanceof Informed);
    }
}
