package org.standingorders.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.rule.IncidentType.DATABASE_FAILURE;
import static org.standingorders.testkit.Readings.backup;
import static org.standingorders.testkit.Readings.corrupt;
import static org.standingorders.testkit.Readings.database;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.standingorders.contact.Channel;
import org.standingorders.contact.Contact;
import org.standingorders.contact.Directory;
import org.standingorders.contact.Person;
import org.standingorders.notice.Notice;
import org.standingorders.notice.Occasion;
import org.standingorders.rule.Role;
import org.standingorders.testkit.People;
import org.standingorders.testkit.Story;

/** Who hears that an incident is over: everybody who was told anything of it. */
class AllClearStoryTest {
    private static final Directory EVERYBODY =
            People.oneFor("on_call_admin", "program_director", "hospital_admin", "acgme_contact", "admin_team");

    private final Story story = Story.among(EVERYBODY);

    @Test
    void who_was_only_asked_for_an_approval_hears_it_and_who_was_told_twice_hears_it_once() {
        story.then("14:00:00").posts(backup("nightly", "2026-01-10T13:50:00Z"));
        story.then("14:30:00").posts(corrupt()).then("14:35:00").rings();
        assertThat(story.told(DATABASE_FAILURE)).doesNotContain("hospital_admin");

        story.asks(DATABASE_FAILURE, new Request.Resolve("rebuilt"));

        assertThat(allClear())
                .extracting(notice -> Objects.requireNonNull(notice.to()).ref())
                .containsExactly("on_call_admin", "program_director", "hospital_admin");
    }

    @Test
    void it_goes_to_who_was_told_then_though_the_role_is_another_ones_now() {
        story.posts(database(false)).goesOnAmong(succeeded("program_director"));

        story.asks(DATABASE_FAILURE, new Request.Resolve("restarted"));

        assertThat(allClear())
                .extracting(notice -> Objects.requireNonNull(notice.to()).channels())
                .containsExactly(
                        List.of(new Channel.Email("on_call_admin@hospital.example")),
                        List.of(new Channel.Email("program_director@hospital.example")));
    }

    private static Directory succeeded(String role) {
        Map<Role, Contact> contacts = new HashMap<>(EVERYBODY.contacts());
        contacts.put(new Role(role), People.contact(role, People.reachedBy("successor", "next")));
        Person before = People.reachedBy(role, role);
        return new Directory(2, contacts, Map.of(before.ref(), before));
    }

    private List<Notice> allClear() {
        return story.last().effects().stream()
                .filter(Effect.Tell.class::isInstance)
                .map(effect -> ((Effect.Tell) effect).notice())
                .filter(notice -> notice.occasion() == Occasion.ALL_CLEAR)
                .toList();
    }
}
