package org.standingorders.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.rule.IncidentType.API_DEGRADATION;
import static org.standingorders.testkit.Readings.api;
import static org.standingorders.testkit.Story.at;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.standingorders.app.policy.DecisionBench;
import org.standingorders.explain.Explainer;
import org.standingorders.incident.ConditionEvent.RecoveryBegan;
import org.standingorders.incident.ResponseEvent.Informed;
import org.standingorders.incident.Status;
import org.standingorders.rule.Point;
import org.standingorders.testkit.Shipped;
import org.standingorders.testkit.Story;
import org.standingorders.testkit.Tables;

/** A signal that flaps makes one incident with a counter, not many pages (A6, A13). */
class FlappingStoryTest {
    private static final int FLIPS = 200;
    private static final Rulebook THREE_TIMES = with("fire_readings", "3");
    private static final Rulebook FOUR_MINUTES = with("fire_hold_minutes", "4");

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

    @Test
    void a_condition_fires_only_when_it_was_seen_bad_so_often_in_a_row() {
        Story story = Story.under(THREE_TIMES).posts(api("api", 4), api("api", 0), api("api", 5), api("api", 6));
        assertThat(story.incidents()).isEmpty();
        assertThat(words(story))
                .contains("was seen 2 of 3 times in a row, so default/api_degradation/api is no incident yet.");

        story.later(Duration.ofSeconds(1)).posts(api("api", 7));

        assertThat(story.told(API_DEGRADATION)).containsExactly("on_call_admin");
        assertThat(story.the(API_DEGRADATION).card().occurrences()).isEqualTo(1);
        assertThat(story.the(API_DEGRADATION).card().times().onsetAt()).isEqualTo(at("14:30:00"));
        assertThat(story.situation().suspicions()).isEqualTo(Suspicions.NONE);
        assertThat(story.posts(api("api", 4)).the(API_DEGRADATION).card().occurrences())
                .isEqualTo(2);
    }

    @Test
    void readings_of_another_service_neither_count_nor_forget() {
        Story story = Story.under(THREE_TIMES)
                .posts(api("api", 4), api("other", 4), api("api", 4), api("other", 0), api("other", 4), api("api", 4));

        assertThat(story.types()).containsExactly(API_DEGRADATION);
        assertThat(story.the(API_DEGRADATION).card().origin().dedupKey()).endsWith("/api");
        assertThat(story.situation().suspicions().list()).hasSize(1);
    }

    @Test
    void time_alone_fires_what_stayed_bad_long_enough_while_the_newest_reading_is_fresh() {
        Story story = Story.under(FOUR_MINUTES).posts(api("api", 4));
        assertThat(story.then("14:33:59.999").rings().incidents()).isEmpty();

        assertThat(story.then("14:34:00").rings().newlyTold()).containsExactly("on_call_admin");
        assertThat(story.rings().types()).containsExactly(API_DEGRADATION);

        Story after = Story.under(FOUR_MINUTES).posts(api("api", 4));
        assertThat(after.then("17:00:00").rings().types()).containsExactly(API_DEGRADATION);

        Story stale = Story.under(FOUR_MINUTES).fresh(Duration.ofMinutes(3)).posts(api("api", 4));
        assertThat(stale.then("14:34:00").rings().incidents()).isEmpty();
        assertThat(stale.posts(api("api", 4)).types()).containsExactly(API_DEGRADATION);
    }

    @Test
    void two_hundred_flips_of_what_must_be_bad_three_times_in_a_row_open_nothing() {
        Random random = new Random(33);
        Story story = Story.under(THREE_TIMES);
        for (int flip = 1; flip <= FLIPS; flip++) {
            story.later(Duration.ofMillis(1 + random.nextInt(10_000))).posts(api("api", flip % 3 == 0 ? 0 : 4));
        }

        assertThat(story.incidents()).isEmpty();
        assertThat(story.happenings()).isEmpty();
    }

    @Test
    void what_must_be_bad_longer_than_its_flips_last_opens_nothing() {
        Story story = Story.under(FOUR_MINUTES);
        for (int flip = 1; flip <= FLIPS; flip++) {
            story.later(Duration.ofMinutes(1)).rings().posts(api("api", flip % 2 * 4));
        }

        assertThat(story.incidents()).isEmpty();
    }

    @Test
    void what_finds_no_room_to_wait_is_an_incident_at_once() {
        Story story = Story.under(THREE_TIMES);
        for (int service = 0; service <= Suspicions.MOST; service++) {
            story.posts(api("api-" + service, 4));
        }

        assertThat(story.types()).containsExactly(API_DEGRADATION);
        assertThat(story.situation().suspicions().list()).hasSize(Suspicions.MOST);
        assertThat(story.later(Duration.ofMinutes(6)).posts(api("late", 4)).types())
                .hasSize(1);
        assertThat(story.situation().suspicions().list()).hasSize(Suspicions.MOST);
    }

    @Test
    void another_policy_begins_the_count_anew() {
        Story story = Story.under(THREE_TIMES).posts(api("api", 4), api("api", 4));

        story.goesOnUnder(FOUR_MINUTES).posts(api("api", 4)).then("14:34:00").rings();

        assertThat(story.types()).containsExactly(API_DEGRADATION);
        assertThat(story.last().decisions()).isNotEmpty();
    }

    private static String words(Story story) {
        Decision decision = story.decisions().stream()
                .filter(one -> one.point() == Point.CORRELATE)
                .reduce((older, newer) -> newer)
                .orElseThrow();
        assertThat(DecisionBench.replayed(decision, THREE_TIMES).identical()).isTrue();
        return String.join(
                " ",
                Explainer.explain(decision, List.of(), THREE_TIMES.consulted(decision.question()), List.of())
                        .sentences());
    }

    private static Rulebook with(String output, String cell) {
        return Shipped.rulebook(Shipped.with(Tables.changed(Shipped.policy().table("DT-01"), "D4", output, cell)));
    }
}
