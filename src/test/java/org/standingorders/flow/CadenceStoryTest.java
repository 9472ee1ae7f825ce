package org.standingorders.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.rule.IncidentType.COVERAGE_DROP;
import static org.standingorders.rule.IncidentType.DATABASE_FAILURE;
import static org.standingorders.rule.IncidentType.DEFENSE_ESCALATION;
import static org.standingorders.testkit.Readings.coverage;
import static org.standingorders.testkit.Readings.database;
import static org.standingorders.testkit.Readings.level;
import static org.standingorders.testkit.Story.at;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.standingorders.contact.Directory;
import org.standingorders.fact.Level;
import org.standingorders.incident.ResponseEvent.Informed;
import org.standingorders.notice.Notice;
import org.standingorders.notice.Occasion;
import org.standingorders.rule.Severity;
import org.standingorders.testkit.People;
import org.standingorders.testkit.Shipped;
import org.standingorders.testkit.Story;
import org.standingorders.testkit.Tables;

/** Who is kept informed by the shipped DT-30: detected 14:30, one person for each role. */
class CadenceStoryTest {
    private static final Directory EVERYBODY =
            People.oneFor("on_call_admin", "program_director", "hospital_admin", "acgme_contact", "admin_team");

    private static final Set<Occasion> BULLETINS = Set.of(Occasion.UPDATE, Occasion.ALL_CLEAR);

    private final Story story = Story.among(EVERYBODY);

    @Test
    void whoever_was_told_of_a_critical_incident_hears_every_half_hour_dt_30_c1() {
        story.posts(database(false)).asks(DATABASE_FAILURE, new Request.Acknowledge(null, null));

        assertThat(sent(story.then("14:59:59.999").rings())).isEmpty();
        assertThat(sent(story.then("15:00:00").rings()))
                .containsExactly("update on_call_admin", "update program_director");
        assertThat(sent(story.then("15:29:59").rings())).isEmpty();
        assertThat(sent(story.then("15:30:00").rings())).hasSize(2);
    }

    @Test
    void a_muted_incident_keeps_its_updates_back_like_its_tiers_dt_32() {
        Rulebook muted = Shipped.rulebook(Shipped.with(Tables.of(
                "DT-32",
                "S1 | | | | critical | Ann | Bob | Restart | 2026-01-10 14:40 | 2026-01-10 15:45 | | | | UTC")));
        story.posts(database(false)).goesOnUnder(muted).then("14:45:00.001").rings();

        story.then("15:00:00").rings().then("15:44:59").rings();
        assertThat(story.happenings()).noneMatch(one -> one.event() instanceof Informed);
        assertThat(story.the(DATABASE_FAILURE).card().wakesAt()).hasValue(at("15:45:00"));

        story.then("15:45:00").rings();
        assertThat(story.happenings())
                .filteredOn(one -> one.event() instanceof Informed)
                .hasSize(1);
    }

    @Test
    void who_was_told_by_a_later_tier_hears_as_well() {
        story.posts(database(false)).then("14:45:00.001").rings();

        assertThat(sent(story.then("15:00:00").rings()))
                .containsExactly("update on_call_admin", "update program_director", "update hospital_admin");
    }

    @Test
    void after_an_outage_one_bulletin_makes_up_for_all_and_is_marked_late_a25() {
        story.posts(database(false)).asks(DATABASE_FAILURE, new Request.Acknowledge(null, null));

        story.then("16:40:00").rings();

        assertThat(bulletins(story)).hasSize(2).allMatch(Notice::late);
        assertThat(story.the(DATABASE_FAILURE).card().nextUpdateAt()).isEqualTo(at("17:00:00"));
    }

    @Test
    void at_red_those_who_lead_hear_every_hour_and_of_the_end_dt_30_c1() {
        story.posts(level(Level.RED)).asks(DEFENSE_ESCALATION, new Request.Acknowledge(null, null));

        assertThat(sent(story.then("15:00:00").rings())).doesNotContain("update hospital_admin");
        assertThat(sent(story.then("15:30:00").rings()))
                .containsExactly("update on_call_admin", "update program_director", "update hospital_admin");
        assertThat(sent(story.asks(DEFENSE_ESCALATION, new Request.Resolve("staffed"))))
                .containsExactly("all_clear on_call_admin", "all_clear program_director", "all_clear hospital_admin");
    }

    @Test
    void a_medium_incident_informs_when_it_changes_and_never_by_time_dt_30_c3() {
        story.posts(coverage("0.85", "-3"));
        assertThat(story.the(COVERAGE_DROP).card().nextUpdateAt()).isNull();

        assertThat(sent(story.then("14:40:00").asks(COVERAGE_DROP, new Request.Activate())))
                .containsExactly("update admin_team");
    }

    @Test
    void everybody_who_was_told_hears_that_it_is_over_and_why_it_is_no_longer_open() {
        story.posts(database(false)).then("14:45:00.001").rings();

        assertThat(sent(story.then("14:50:00").asks(DATABASE_FAILURE, new Request.Resolve("restarted"))))
                .containsExactly("all_clear on_call_admin", "all_clear program_director", "all_clear hospital_admin");
        assertThat(story.the(DATABASE_FAILURE).card().nextUpdateAt()).isNull();
        assertThat(sent(story.then("18:00:00").rings())).isEmpty();
    }

    @Test
    void a_low_incident_clears_without_a_word_dt_30_c4() {
        story.posts(coverage("0.85", "-3")).asks(COVERAGE_DROP, new Request.ChangeSeverity(Severity.LOW, "a holiday"));

        assertThat(sent(story.asks(COVERAGE_DROP, new Request.Resolve("staffed"))))
                .isEmpty();
    }

    @Test
    void each_bulletin_is_a_decision_of_its_row_and_a_line_of_the_time_line() {
        story.posts(database(false)).asks(DATABASE_FAILURE, new Request.Acknowledge(null, null));

        story.then("15:00:00").rings();

        assertThat(story.last().decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.reasons()).extracting("rule").containsExactly("DT-30/C1");
            assertThat(Shipped.rulebook().answer(decision.question()).answer()).isEqualTo(decision.answer());
        });
        assertThat(story.last().happenings())
                .filteredOn(happening -> happening.event() instanceof Informed)
                .singleElement()
                .satisfies(happening -> assertThat(happening.event().sentence())
                        .isEqualTo("Informed: on_call_admin (update), program_director (update)"));
    }

    private static List<String> sent(Story story) {
        return bulletins(story).stream()
                .map(notice -> notice.occasion().name().toLowerCase(java.util.Locale.ROOT) + " "
                        + notice.roles().get(0))
                .toList();
    }

    /** What asks nothing of anybody. */
    private static List<Notice> bulletins(Story story) {
        return story.last().effects().stream()
                .filter(Effect.Tell.class::isInstance)
                .map(effect -> ((Effect.Tell) effect).notice())
                .filter(notice -> BULLETINS.contains(notice.occasion()))
                .toList();
    }
}
