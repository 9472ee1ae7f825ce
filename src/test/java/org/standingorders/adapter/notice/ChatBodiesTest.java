package org.standingorders.adapter.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.standingorders.incident.Incident;
import org.standingorders.notice.Letter;
import org.standingorders.notice.Occasion;
import org.standingorders.testkit.Incidents;
import org.standingorders.testkit.Letters;
import org.standingorders.wire.Json;

/** Letters as chat rooms and pagers take them, whatever is in them. */
class ChatBodiesTest {
    private static final String HOSTILE = "\"<[*\\\u0001é€@".repeat(300);

    static Stream<Function<Letter, Map<String, Object>>> chats() {
        return Stream.of(SlackBody::of, MattermostBody::of, TeamsBody::of);
    }

    @ParameterizedTest
    @MethodSource("chats")
    void a_reader_sees_what_changed_since_the_last_notice(Function<Letter, Map<String, Object>> chat) {
        Letter.Item item = Letters.item(Incidents.responding(), Occasion.UPDATE, "The severity rose to critical.");

        assertThat(Json.text(chat.apply(Letters.bundle(List.of(item)))))
                .containsSubsequence("Since you were last told:", "The severity rose to critical");
    }

    @Test
    void a_pager_shows_what_changed_since_the_last_notice() {
        Letter.Item item = Letters.item(Incidents.responding(), Occasion.UPDATE, "The severity rose to critical.");

        assertThat(Json.text(PagerDutyBody.of(item, "key")))
                .contains("\"custom_details\":{\"Since you were last told\":[\"The severity rose to critical.\"]}");
    }

    @ParameterizedTest
    @MethodSource("chats")
    void each_of_sixty_incidents_is_named(Function<Letter, Map<String, Object>> chat) {
        String body = Json.text(chat.apply(many(60, "is down")));

        assertThat(IntStream.range(0, 60).filter(no -> !body.contains("Service " + no + " is down")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 60, 2_000})
    void no_body_is_larger_than_its_receiver_takes(int incidents) {
        Letter letter = many(incidents, HOSTILE);

        assertThat(blocks(letter))
                .hasSizeLessThanOrEqualTo(50)
                .allSatisfy(text -> assertThat(text).hasSizeLessThanOrEqualTo(3_000));
        assertThat(String.valueOf(MattermostBody.of(letter).get("text"))).hasSizeLessThanOrEqualTo(16_383);
        assertThat(Json.text(TeamsBody.of(letter)).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(28 * 1024);
    }

    @ParameterizedTest
    @MethodSource("chats")
    void those_that_are_not_named_are_counted(Function<Letter, Map<String, Object>> chat) {
        assertThat(Json.text(chat.apply(many(2_000, "is down")))).containsPattern("And 1\\d\\d\\d more");
    }

    @Test
    void a_button_of_a_card_says_which_incident_it_belongs_to() {
        assertThat(Json.text(TeamsBody.of(many(2, "is down"))))
                .contains(
                        "\"title\":\"Acknowledge: [CRITICAL] Service 0 is down\"",
                        "\"title\":\"Acknowledge: [CRITICAL] Service 1 is down\"");
    }

    @Test
    void what_a_monitor_wrote_is_no_link_in_a_card() {
        assertThat(Json.text(TeamsBody.of(Letters.escalation("[log in](https://evil.example)"))))
                .doesNotContain("\"value\":\"[log in](")
                .contains("\\\\[log in\\\\]\\\\(https://evil.example\\\\)");
    }

    /** Rocket.Chat and Discord take Slack's body and mention whom a text names. */
    @Test
    void what_a_monitor_wrote_calls_nobody_in_the_room() {
        assertThat(Json.text(SlackBody.of(Letters.escalation("@everyone and <!here>"))))
                .doesNotContain("@everyone", "<!here>");
    }

    private static Letter many(int incidents, String trigger) {
        return Letters.bundle(IntStream.range(0, incidents)
                .mapToObj(no -> Incidents.critical("Service " + no + " " + trigger))
                .map((Incident incident) -> Letters.item(incident, Occasion.ESCALATION, trigger, trigger))
                .toList());
    }

    /** The texts of Slack's blocks; a row of buttons has none. */
    private static List<String> blocks(Letter letter) {
        return ((List<?>) Objects.requireNonNull(SlackBody.of(letter).get("blocks")))
                .stream()
                        .map(block -> ((Map<?, ?>) block).get("text"))
                        .map(text -> text == null ? "" : String.valueOf(((Map<?, ?>) text).get("text")))
                        .toList();
    }
}
