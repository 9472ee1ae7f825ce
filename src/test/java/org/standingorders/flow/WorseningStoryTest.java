package org.standingorders.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.standingorders.rule.IncidentType.DEFENSE_ESCALATION;
import static org.standingorders.testkit.Readings.coverage;
import static org.standingorders.testkit.Readings.level;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.standingorders.fact.Level;
import org.standingorders.incident.Card;
import org.standingorders.incident.ConditionEvent;
import org.standingorders.incident.ConditionEvent.Worsened;
import org.standingorders.incident.IncidentEvent;
import org.standingorders.incident.Status;
import org.standingorders.incident.Told;
import org.standingorders.rule.Point;
import org.standingorders.testkit.Story;

/** A defense level that gets worse, or is seen again: the rules COR-002 and COR-003 at work. */
class WorseningStoryTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Story story = Story.begin();

    @Test
    void from_red_to_black_is_one_incident_with_one_entry_a12() {
        fromRedToBlack();

        assertThat(story.types()).containsExactly(DEFENSE_ESCALATION);
        Card card = story.the(DEFENSE_ESCALATION).card();
        assertThat(card.origin().level()).isEqualTo(Level.BLACK);
        assertThat(card.origin().trigger()).isEqualTo("Defense level reached BLACK");
        assertThat(card.occurrences()).isEqualTo(3);
        assertThat(story.happenings())
                .filteredOn(one -> one.event() instanceof Worsened)
                .hasSize(1);
    }

    @Test
    void a_worse_reading_is_told_once() {
        story.posts(level(Level.RED)).later(MINUTE).posts(level(Level.BLACK));

        assertThat(story.happenings())
                .extracting(Happening::event)
                .filteredOn(ConditionEvent.class::isInstance)
                .extracting(IncidentEvent::sentence)
                .containsExactly("Incident detected: Defense level reached RED", "Worse: Defense level reached BLACK");
        Card card = story.the(DEFENSE_ESCALATION).card();
        assertThat(card.occurrences()).isEqualTo(2);
        assertThat(card.origin().measured().measure()).contains("BLACK");
        assertThat(card.times().lastSeenAt()).isEqualTo(Story.at("14:31:00"));
    }

    @Test
    void a_worse_reading_during_recovery_goes_back_to_deciding() {
        story.posts(level(Level.RED)).later(MINUTE).posts(level(Level.GREEN), level(Level.GREEN));
        story.later(Duration.ofMinutes(5)).posts(level(Level.GREEN));
        assertThat(story.the(DEFENSE_ESCALATION).status()).isEqualTo(Status.RECOVERING);

        story.later(MINUTE).posts(level(Level.BLACK));

        assertThat(story.the(DEFENSE_ESCALATION).status()).isEqualTo(Status.ACTING);
        assertThat(story.last().decisions()).extracting(Decision::point).contains(Point.DECIDE);
    }

    @Test
    void a_fact_that_the_level_does_not_rest_on_is_no_occurrence() {
        story.posts(level(Level.RED), coverage("0.85"), coverage("0.75"));

        assertThat(story.the(DEFENSE_ESCALATION).card().occurrences()).isEqualTo(1);
        assertThat(story.posts(level(Level.RED)).the(DEFENSE_ESCALATION).card().occurrences())
                .isEqualTo(2);
    }

    @Test
    void a_level_that_comes_to_rest_on_something_else_is_seen_again() {
        story.posts(level(Level.RED), coverage("0.75"), level(Level.GREEN));

        Card card = story.the(DEFENSE_ESCALATION).card();
        assertThat(card.occurrences()).isEqualTo(2);
        assertThat(card.origin().seenOn()).containsExactly("posted", "coverage");
    }

    @Test
    void from_red_to_black_is_one_notice_more_dt_01() {
        fromRedToBlack();

        assertThat(story.the(DEFENSE_ESCALATION).card().told())
                .extracting(Told::tier, told -> told.role().name())
                .containsExactly(
                        tuple("immediate", "on_call_admin"),
                        tuple("immediate", "program_director"),
                        tuple("level_black", "on_call_admin"),
                        tuple("level_black", "program_director"));
    }

    @Test
    void who_has_acknowledged_red_is_told_of_black_all_the_same_dt_01() {
        story.posts(level(Level.RED)).asks(DEFENSE_ESCALATION, new Request.Acknowledge(null, null));

        assertThat(story.later(MINUTE).posts(level(Level.BLACK)).newlyTold())
                .containsExactly("on_call_admin", "program_director");
    }

    @Test
    void back_from_black_to_red_changes_no_level() {
        story.posts(level(Level.BLACK)).later(MINUTE).posts(level(Level.RED));

        assertThat(story.the(DEFENSE_ESCALATION).card().origin().level()).isEqualTo(Level.BLACK);
    }

    private void fromRedToBlack() {
        story.posts(level(Level.RED))
                .later(MINUTE)
                .posts(level(Level.BLACK))
                .later(MINUTE)
                .posts(level(Level.BLACK));
    }
}
