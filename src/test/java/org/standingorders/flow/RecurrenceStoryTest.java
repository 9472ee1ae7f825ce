package org.standingorders.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.rule.IncidentType.API_DEGRADATION;
import static org.standingorders.rule.IncidentType.DATABASE_FAILURE;
import static org.standingorders.testkit.Readings.api;
import static org.standingorders.testkit.Readings.database;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.standingorders.incident.Card;
import org.standingorders.incident.IncidentId;
import org.standingorders.incident.Status;
import org.standingorders.testkit.Shipped;
import org.standingorders.testkit.Story;
import org.standingorders.testkit.Tables;

/** A condition that comes back after its incident was resolved, where DT-34 lets it go on with that ({@code recurrence_joins}). */
class RecurrenceStoryTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration WINDOW = Duration.ofHours(24);

    private final Story story = Story.under(
            Shipped.rulebook(Shipped.with(Tables.changed(Shipped.policy().table("DT-34"), "W3", "on", "true"))));

    @Test
    void what_comes_back_within_the_window_reopens_its_incident_and_tells_anew() {
        story.posts(database(false)).asks(DATABASE_FAILURE, new Request.Acknowledge(null, null));
        IncidentId first = resolves();

        story.later(WINDOW).posts(database(false));

        assertThat(story.incidents()).hasSize(1);
        Card card = story.the(DATABASE_FAILURE).card();
        assertThat(card.id()).isEqualTo(first);
        assertThat(story.the(DATABASE_FAILURE).status()).isEqualTo(Status.ACTING);
        assertThat(card.occurrences()).isEqualTo(2);
        assertThat(card.times().resolvedAt()).isNull();
        assertThat(card.escalationBase()).isEqualTo(Story.at("14:30:00").plus(WINDOW));
        assertThat(card.acknowledgedAt(Instant.MAX)).isFalse();
        assertThat(card.nextEscalationAt()).isAfter(card.escalationBase());
        assertThat(story.happenings().stream()
                        .map(each -> each.event().sentence())
                        .toList())
                .contains("Reopened: seen again within the re-open window");
    }

    @Test
    void a_millisecond_after_the_window_it_is_an_incident_that_recurs() {
        story.posts(database(false));
        IncidentId first = resolves();

        story.later(WINDOW.plusMillis(1)).posts(database(false));

        assertThat(story.the(DATABASE_FAILURE).card().origin().recurrenceOf()).isEqualTo(first);
    }

    @Test
    void a_response_that_nobody_had_started_waits_for_a_person_again_s10() {
        story.posts(api("api", 4)).asks(API_DEGRADATION, new Request.Resolve("restarted"));

        story.later(MINUTE).posts(api("api", 4));

        assertThat(story.incidents()).hasSize(1);
        assertThat(story.the(API_DEGRADATION).status()).isEqualTo(Status.AWAITING_ACTIVATION);
    }

    @Test
    void what_comes_back_of_a_duplicate_reopens_the_one_that_stood_for_both() {
        story.posts(database(false), api("api", 4));
        IncidentId both = story.the(DATABASE_FAILURE).id();
        story.asks(API_DEGRADATION, new Request.MarkDuplicate(both, "one cause"));
        resolves();
        story.situation().dropEnded();

        story.later(MINUTE).posts(api("api", 4));

        assertThat(story.types()).containsExactly(DATABASE_FAILURE);
        assertThat(story.the(DATABASE_FAILURE).status()).isEqualTo(Status.ACTING);
    }

    @Test
    void a_good_reading_reopens_nothing() {
        story.posts(database(false));
        resolves();

        story.later(MINUTE).posts(database(true));

        assertThat(story.the(DATABASE_FAILURE).status()).isEqualTo(Status.RESOLVED);
    }

    private IncidentId resolves() {
        story.asks(DATABASE_FAILURE, new Request.Resolve("restarted"));
        return story.the(DATABASE_FAILURE).id();
    }
}
