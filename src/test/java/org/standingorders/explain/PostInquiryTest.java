package org.standingorders.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.standingorders.rule.IncidentType.API_DEGRADATION;
import static org.standingorders.testkit.Readings.api;
import static org.standingorders.testkit.Story.at;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.standingorders.contact.Rota;
import org.standingorders.explain.WhyNot.Cause;
import org.standingorders.explain.WhyNot.Code;
import org.standingorders.flow.Request;
import org.standingorders.flow.Rulebook;
import org.standingorders.notice.Fate;
import org.standingorders.notice.Notice;
import org.standingorders.testkit.People;
import org.standingorders.testkit.Shipped;
import org.standingorders.testkit.Story;

/** Nobody is told by a notice that no channel took; the incident is high and told on_call_admin at 14:30. */
class PostInquiryTest {
    private static final Rulebook SHIPPED = Shipped.rulebook();

    private final Story story =
            Story.among(People.oneFor("on_call_admin", "program_director")).posts(api("api", 4));
    private final List<Notice> notices = story.last().told();

    @Test
    void who_was_reached_was_told_and_hears_when() {
        WhyNot answer = about("14:40:00", Fate.DELIVERED, "14:30:02");

        assertThat(answer.told()).isTrue();
        assertThat(answer.causes())
                .extracting(Cause::code, Cause::sentence)
                .containsExactly(tuple(
                        Code.TOLD,
                        "on_call_admin was told at 2026-01-10 14:30:00 UTC by DT-05/X4 (immediate), delivered at"
                                + " 2026-01-10 14:30:02 UTC."));
    }

    @Test
    void a_notice_that_was_given_up_told_nobody() {
        WhyNot answer = about("14:40:00", Fate.DEAD, "14:35:00");

        assertThat(answer.told()).isFalse();
        assertThat(answer.causes())
                .extracting(Cause::code, Cause::sentence)
                .containsExactly(tuple(
                        Code.NOT_DELIVERED,
                        "on_call_admin was to be told at 2026-01-10 14:30:00 UTC by DT-05/X4 (immediate), but the"
                                + " notice to on_call_admin was NOT delivered: given up at 2026-01-10 14:35:00 UTC."));
        assertThat(sentence("14:40:00", Fate.EXPIRED, "14:35:00")).contains("NOT delivered within a day: given up");
    }

    @Test
    void before_it_arrived_it_was_under_way() {
        WhyNot answer = about("14:31:00", Fate.DELIVERED, "14:32:00");

        assertThat(answer.told()).isFalse();
        assertThat(answer.causes()).extracting(Cause::code).containsExactly(Code.UNDER_WAY);
        assertThat(sentence("14:31:00", null, "14:32:00"))
                .endsWith("the notice to on_call_admin was under way, and no channel had taken it.");
    }

    @Test
    void what_was_taken_back_says_why() {
        story.then("14:35:00").asks(API_DEGRADATION, new Request.Acknowledge(null, null));

        assertThat(about("14:40:00", Fate.WITHDRAWN, "14:35:00").causes())
                .extracting(Cause::code)
                .containsExactly(Code.WITHDRAWN);
        assertThat(sentence("14:40:00", Fate.WITHDRAWN, "14:35:00"))
                .endsWith("was taken back before it was sent, as alice had acknowledged at 2026-01-10 14:35:00 UTC.");
    }

    private String sentence(String time, @Nullable Fate fate, String settled) {
        return about(time, fate, settled).causes().get(0).sentence();
    }

    private WhyNot about(String time, @Nullable Fate fate, String settled) {
        List<Posted> posted = notices.stream()
                .map(notice -> new Posted(notice, fate, fate == null ? null : at(settled)))
                .toList();
        Rota nobody = new Rota(List.of(), Map.of(), List.of());
        return new Inquiry(story.the(API_DEGRADATION), nobody, SHIPPED.escalator(), posted, at(time), at(time))
                .about("on_call_admin");
    }
}
