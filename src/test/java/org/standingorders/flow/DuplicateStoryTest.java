package org.standingorders.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.rule.IncidentType.API_DEGRADATION;
import static org.standingorders.rule.IncidentType.DATABASE_FAILURE;
import static org.standingorders.rule.IncidentType.DEFENSE_ESCALATION;
import static org.standingorders.rule.IncidentType.MASS_ABSENCE;
import static org.standingorders.testkit.Readings.absence;
import static org.standingorders.testkit.Readings.api;
import static org.standingorders.testkit.Readings.database;
import static org.standingorders.testkit.Readings.level;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.standingorders.fact.Level;
import org.standingorders.incident.Card;
import org.standingorders.incident.IncidentId;
import org.standingorders.incident.Status;
import org.standingorders.rule.IncidentType;
import org.standingorders.testkit.Story;

/** What is read of an incident that was marked a duplicate counts for the one that it duplicates, as long as that is open. */
class DuplicateStoryTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration HOLD = Duration.ofMinutes(5);
    private static final String API = "default/api_degradation/api";

    private final Story story = Story.begin();

    @Test
    void what_is_read_again_of_a_duplicate_is_counted_and_opens_nothing() {
        apiDuplicatesDatabase();
        story.later(MINUTE).posts(api("api", 5));

        assertThat(story.types()).containsExactly(DATABASE_FAILURE);
        assertThat(main().occurrences()).isEqualTo(2);
        assertThat(main().origin().measured().measure()).isEqualTo("Database healthy = false");
        assertThat(main().duplicateKeys()).containsExactly(API);
        assertThat(story.happenings().stream()
                        .map(each -> each.event().sentence())
                        .toList())
                .anyMatch(text -> text.endsWith("is a duplicate of this one; what is read of " + API + " counts here"))
                .anyMatch(text -> text.startsWith("Seen again as " + API + ": "));
    }

    @Test
    void a_good_reading_of_a_duplicate_shows_nothing_of_the_other_a13() {
        apiDuplicatesDatabase();
        story.later(MINUTE)
                .posts(api("api", 0))
                .later(HOLD)
                .posts(api("api", 0))
                .rings();

        assertThat(status(DATABASE_FAILURE)).isLessThan(Status.RECOVERING);
        assertThat(main().clearing()).isNull();
    }

    @Test
    void it_recovers_once_what_was_read_of_both_is_gone_a13() {
        apiDuplicatesDatabase();
        story.later(MINUTE).posts(database(true)).later(HOLD).posts(database(true));
        story.posts(api("api", 0)).later(HOLD.minusMillis(1)).posts(api("api", 0));
        assertThat(status(DATABASE_FAILURE)).isLessThan(Status.RECOVERING);

        story.later(Duration.ofMillis(1)).posts(api("api", 0));

        assertThat(status(DATABASE_FAILURE)).isEqualTo(Status.RECOVERING);
    }

    @Test
    void of_two_alerts_that_are_each_resolved_once_the_later_begins_the_recovery_a13() {
        apiDuplicatesDatabase();
        story.fresh(Duration.ofHours(24)).posts(database(true)).later(HOLD).rings();
        story.posts(api("api", 0)).later(HOLD.minusMillis(1)).rings();
        assertThat(status(DATABASE_FAILURE)).isLessThan(Status.RECOVERING);
        assertThat(main().recoversAt(Instant.EPOCH)).contains(Story.at("14:40:00"));

        story.later(Duration.ofMillis(1)).rings();

        assertThat(status(DATABASE_FAILURE)).isEqualTo(Status.RECOVERING);
    }

    @Test
    void a_duplicate_that_is_seen_again_keeps_the_other_from_recovering_and_calls_it_back() {
        apiDuplicatesDatabase();
        story.later(MINUTE).posts(database(true), api("api", 0)).later(MINUTE).posts(api("api", 4));
        story.later(HOLD).posts(database(true));
        assertThat(status(DATABASE_FAILURE)).isLessThan(Status.RECOVERING);

        story.posts(api("api", 0)).later(HOLD).posts(api("api", 0), database(true));
        assertThat(status(DATABASE_FAILURE)).isEqualTo(Status.RECOVERING);
        story.later(MINUTE).posts(api("api", 4));
        assertThat(status(DATABASE_FAILURE)).isLessThan(Status.RECOVERING);
    }

    @Test
    void the_duplicates_of_a_duplicate_go_with_it() {
        apiDuplicatesDatabase();
        story.then("17:30:00").posts(absence(7, null, null));
        marks(story.the(DATABASE_FAILURE).id(), MASS_ABSENCE);
        story.later(MINUTE).posts(api("api", 4), database(false));

        assertThat(story.types()).containsExactly(MASS_ABSENCE);
        assertThat(story.the(MASS_ABSENCE).card().duplicateKeys())
                .containsExactly("default/database_failure/primary", API);
        assertThat(story.the(MASS_ABSENCE).card().occurrences()).isEqualTo(3);
    }

    @Test
    void a_defense_level_that_gets_worse_as_a_duplicate_is_told_as_its_own_would_be() {
        story.posts(database(false), level(Level.RED));
        marks(story.the(DEFENSE_ESCALATION).id(), DATABASE_FAILURE);
        story.later(MINUTE).posts(level(Level.BLACK)).later(MINUTE).posts(level(Level.BLACK));

        assertThat(main().origin().level()).isEqualTo(Level.BLACK);
        assertThat(story.happenings().stream()
                        .filter(each -> each.event().kind().equals("Worsened")))
                .hasSize(1);
    }

    @Test
    void after_the_other_was_resolved_the_next_reading_opens_one_that_recurs_from_it() {
        apiDuplicatesDatabase();
        IncidentId first = story.the(DATABASE_FAILURE).id();
        story.asks(first, new Request.Resolve("restarted")).later(MINUTE).posts(api("api", 4));

        assertThat(story.the(API_DEGRADATION).card().origin().recurrenceOf()).isEqualTo(first);
    }

    @Test
    void an_incident_of_its_own_key_counts_before_one_that_stands_for_the_key() {
        apiDuplicatesDatabase();
        IncidentId first = story.the(DATABASE_FAILURE).id();
        story.asks(first, new Request.Resolve("restarted")).later(MINUTE).posts(api("api", 4));
        story.asks(first, new Request.Reopen("not over")).later(MINUTE).posts(api("api", 4));

        assertThat(story.the(API_DEGRADATION).card().occurrences()).isEqualTo(2);
        assertThat(main().occurrences()).isEqualTo(1);
    }

    private void apiDuplicatesDatabase() {
        story.posts(database(false), api("api", 4));
        marks(story.the(API_DEGRADATION).id(), DATABASE_FAILURE);
    }

    private void marks(IncidentId duplicate, IncidentType of) {
        story.asks(duplicate, new Request.MarkDuplicate(story.the(of).id(), "one cause"));
        story.situation().dropEnded();
    }

    private Card main() {
        return story.the(DATABASE_FAILURE).card();
    }

    private Status status(IncidentType type) {
        return story.the(type).status();
    }
}
