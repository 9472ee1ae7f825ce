package org.standingorders.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Readings.database;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.standingorders.contact.Channel;
import org.standingorders.contact.Contact;
import org.standingorders.contact.Directory;
import org.standingorders.contact.Person;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.fact.Labels;
import org.standingorders.fact.Quality;
import org.standingorders.notice.Fate;
import org.standingorders.notice.Notice;
import org.standingorders.rule.Role;
import org.standingorders.testkit.Shipped;

/** A26: nobody who must know is dropped silently, whether nobody holds the role or the notice did not arrive. */
class UndeliveredStoryTest {
    private static final Instant NOW = Instant.parse("2026-01-10T14:30:00Z");

    private final Situation situation = new Situation(Fact.DEFAULT_PROGRAM);
    private long ids;

    @Test
    void a_role_that_nobody_holds_is_told_by_its_fallback_a26() {
        assertThat(opened("admin_team", "program_director"))
                .extracting(UndeliveredStoryTest::person)
                .containsExactlyInAnyOrder("admin_team", "program_director");
    }

    @Test
    void where_the_whole_path_is_empty_a_notice_says_that_nobody_could_be_told_a26() {
        assertThat(opened())
                .singleElement()
                .satisfies(notice -> assertThat(notice.to()).isNull());
    }

    @ParameterizedTest
    @EnumSource(
            value = Fate.class,
            names = {"FAILING", "DEAD", "EXPIRED"})
    void what_did_not_arrive_is_told_to_the_fallback_and_to_the_next_tier_early_a26(Fate fate) {
        String[] holders = {"on_call_admin", "program_director", "admin_team", "hospital_admin"};
        Notice undelivered = opened(holders).stream()
                .filter(notice -> person(notice).equals("on_call_admin"))
                .findFirst()
                .orElseThrow();

        assertThat(respond(directory(holders), new Input.NoticeFated(undelivered, fate)))
                .extracting(UndeliveredStoryTest::person)
                .containsExactlyInAnyOrder("admin_team", "hospital_admin");
    }

    @Test
    void what_arrived_is_told_to_nobody_else() {
        Notice delivered =
                opened("on_call_admin", "program_director", "admin_team").get(0);

        assertThat(respond(directory("admin_team"), new Input.NoticeFated(delivered, Fate.DELIVERED)))
                .isEmpty();
    }

    private List<Notice> opened(String... holders) {
        FactId id = new FactId(nextId());
        Fact fact = new Fact(
                id,
                situation.programId(),
                "monitor",
                1,
                NOW,
                NOW,
                Fact.DEFAULT_TTL,
                Quality.GOOD,
                Labels.NONE,
                database(false));
        return respond(directory(holders), new Input.FactArrived(fact));
    }

    private List<Notice> respond(Directory directory, Input input) {
        Outcome outcome = new ResponseFlow(Shipped.rulebook(), directory).respond(situation, input, NOW, this::nextId);
        situation.apply(outcome);
        return outcome.effects().stream()
                .filter(Effect.Tell.class::isInstance)
                .map(effect -> ((Effect.Tell) effect).notice())
                .toList();
    }

    private UUID nextId() {
        return new UUID(0x7000L, 0x8000_0000_0000_0000L | ++ids);
    }

    /** Each role is held by a person of its name. */
    private static Directory directory(String... holders) {
        return new Directory(
                1,
                Stream.of(holders)
                        .map(UndeliveredStoryTest::contact)
                        .collect(Collectors.toMap(Contact::role, Function.identity())));
    }

    private static Contact contact(String role) {
        Channel mail = new Channel.Email(role + "@hospital.example");
        return new Contact(new Role(role), List.of(new Person(role, role, List.of(mail))), null, null);
    }

    private static String person(Notice notice) {
        return Objects.requireNonNull(notice.to()).ref();
    }
}
