package org.standingorders.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Readings.api;
import static org.standingorders.testkit.Readings.database;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.standingorders.contact.Channel;
import org.standingorders.contact.Contact;
import org.standingorders.contact.Directory;
import org.standingorders.contact.Person;
import org.standingorders.incident.NoticeEvent.Stormed;
import org.standingorders.notice.Notice;
import org.standingorders.notice.Occasion;
import org.standingorders.notice.Storm;
import org.standingorders.rule.Role;
import org.standingorders.testkit.Shipped;
import org.standingorders.testkit.Story;

/** When one person is told of more than anybody reads: twenty notices within an hour, as the shipped DT-33 has it. */
class StormStoryTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Role ON_CALL = new Role("on_call_admin");
    private static final Directory MALLORY = new Directory(
            1,
            Map.of(
                    ON_CALL,
                    new Contact(
                            ON_CALL,
                            List.of(new Person("mallory", "Mallory", List.of(new Channel.Email("m@hospital.example")))),
                            null,
                            null)));

    private final Story story = Story.among(MALLORY);

    @Test
    void letters_keep_a_minute_apart_while_all_is_calm() {
        assertThat(told(story.posts(api("s0", 4))))
                .extracting(notice -> notice.paced().window())
                .containsExactly(MINUTE);
    }

    @Test
    void the_twentieth_notice_within_an_hour_begins_a_storm_that_is_a_decision_and_told_once() {
        services(19);
        assertThat(story.decisions()).noneMatch(decision -> decision.answer() instanceof Storm);

        story.posts(api("s19", 4));

        assertThat(told(story)).extracting(Notice::occasion).containsExactly(Occasion.STORM, Occasion.ESCALATION);
        assertThat(story.last().happenings()).anyMatch(happening -> happening.event() instanceof Stormed);
        assertThat(story.last().decisions())
                .filteredOn(decision -> decision.answer() instanceof Storm)
                .singleElement()
                .satisfies(decision -> {
                    assertThat(decision.reasons()).extracting("rule").containsExactly("DT-33/L6");
                    assertThat(Shipped.rulebook().answer(decision.question()).answer())
                            .isEqualTo(decision.answer());
                });
        assertThat(told(story.posts(api("s20", 4))))
                .extracting(Notice::occasion)
                .containsExactly(Occasion.ESCALATION);
    }

    @Test
    void in_a_storm_notices_go_in_digests_but_not_what_is_critical() {
        services(25);

        assertThat(told(story.posts(api("s25", 4))))
                .extracting(notice -> notice.paced().window())
                .containsExactly(QUARTER);
        assertThat(told(story.posts(database(false))))
                .extracting(notice -> notice.paced().window())
                .containsOnly(MINUTE);
    }

    @Test
    void an_hour_later_the_storm_is_over() {
        services(25);

        story.then("16:00:00");

        assertThat(told(story.posts(api("s25", 4))))
                .extracting(notice -> notice.paced().window())
                .containsExactly(MINUTE);
    }

    private void services(int count) {
        for (int service = 0; service < count; service++) {
            story.posts(api("s" + service, 4));
        }
    }

    private static List<Notice> told(Story story) {
        return story.last().effects().stream()
                .filter(Effect.Tell.class::isInstance)
                .map(effect -> ((Effect.Tell) effect).notice())
                .filter(notice -> notice.to() != null)
                .toList();
    }
}
