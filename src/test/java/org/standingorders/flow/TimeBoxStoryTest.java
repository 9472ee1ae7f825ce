package org.standingorders.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.rule.IncidentType.DATABASE_FAILURE;
import static org.standingorders.testkit.Readings.database;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.standingorders.incident.Boxes;
import org.standingorders.incident.OodaEvent.BoxEnded;
import org.standingorders.incident.Phase;
import org.standingorders.testkit.Story;

/** The time boxes of a response (DT-07) block nothing, and say by their own rule that they are over: damaged at 14:30. */
class TimeBoxStoryTest {
    private final Damaged damaged = new Damaged();
    private final Story story = damaged.story();

    @Test
    void who_is_told_of_an_overrun_is_told_by_the_row_of_that_box_dt_07() {
        story.then("14:35:00").rings().then("14:40:00").rings();
        assertThat(rules(story)).isEmpty();

        story.then("14:45:00").rings();

        assertThat(boxes().overrun()).containsExactly(Phase.DECIDE);
        assertThat(rules(story)).containsExactly("DT-07/P3");
    }

    @Test
    void who_is_told_that_no_cause_is_clear_is_told_by_the_limit_that_says_so() {
        Story unclear = Story.begin().posts(database(false));

        unclear.then("14:59:59.999").rings();
        assertThat(rules(unclear)).isEmpty();
        unclear.then("15:00:00").rings();

        assertThat(rules(unclear)).containsExactly("DT-33/cause_unclear");
    }

    @Test
    void a_reopened_incident_has_its_boxes_anew() {
        story.then("14:45:00").rings();
        story.then("14:50:00").asks(DATABASE_FAILURE, new Request.Resolve("restarted"));

        story.then("16:00:00").asks(DATABASE_FAILURE, new Request.Reopen("not over"));
        assertThat(boxes()).isEqualTo(new Boxes(Story.at("16:00:00"), List.of(), Story.at("16:05:00")));

        story.then("16:15:00").rings();
        assertThat(boxes().overrun()).containsExactly(Phase.DECIDE);
        assertThat(story.happenings())
                .extracting(Happening::event)
                .filteredOn(BoxEnded.class::isInstance)
                .last()
                .satisfies(one -> assertThat(one.sentence()).startsWith("15 minutes into the response: longer"));
    }

    private Boxes boxes() {
        return damaged.response().boxes();
    }

    /** Of the notices that tell of time boxes now. */
    private static List<String> rules(Story story) {
        return story.last().effects().stream()
                .filter(Effect.Tell.class::isInstance)
                .map(one -> ((Effect.Tell) one).notice())
                .filter(notice -> notice.tiers().contains("time_box"))
                .flatMap(notice -> notice.rules().stream())
                .distinct()
                .toList();
    }
}
