package org.standingorders.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.rule.IncidentType.API_DEGRADATION;
import static org.standingorders.rule.IncidentType.DATABASE_FAILURE;
import static org.standingorders.rule.IncidentType.DEFENSE_ESCALATION;
import static org.standingorders.testkit.Readings.api;
import static org.standingorders.testkit.Readings.coverage;
import static org.standingorders.testkit.Readings.database;
import static org.standingorders.testkit.Readings.level;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.standingorders.detect.EffectiveLevel;
import org.standingorders.fact.Level;
import org.standingorders.incident.Card;
import org.standingorders.incident.Told;
import org.standingorders.rule.Reason;
import org.standingorders.rule.Severity;
import org.standingorders.table.DecisionTable;
import org.standingorders.testkit.Shipped;
import org.standingorders.testkit.Story;
import org.standingorders.testkit.Tables;

/** What a policy owner turns on or off, and what that changes (DT-33, DT-34, DT-35). */
class OwnersChoiceStoryTest {

    @Test
    void a_worse_derived_level_is_told_but_does_not_count_if_the_owner_says_so_dt_02() {
        Story story = under(Tables.changed(table("DT-34"), "W1", "on", "false"));

        story.posts(level(Level.GREEN), coverage("0.65"));

        EffectiveLevel effective = story.situation().level().orElseThrow();
        assertThat(effective.level()).isEqualTo(Level.GREEN);
        assertThat(effective.mismatch()).isTrue();
        assertThat(story.incidents()).isEmpty();
    }

    @Test
    void the_row_that_lets_a_worse_derived_level_count_is_a_reason_dt_02() {
        Story story = Story.begin().posts(level(Level.GREEN), coverage("0.65"));

        assertThat(rules(story)).contains("DT-34/W1", "LVL-003");
    }

    @Test
    void the_hospital_is_told_of_black_at_once_if_the_owner_says_so_a12() {
        DecisionTable extended = Tables.inUse(table("DT-35"), "B2");

        assertThat(under(extended).posts(level(Level.RED)).told(DEFENSE_ESCALATION))
                .doesNotContain("hospital_admin");
        assertThat(under(extended).posts(level(Level.BLACK)).told(DEFENSE_ESCALATION))
                .containsExactly("on_call_admin", "program_director", "hospital_admin");
        assertThat(Story.begin().posts(level(Level.BLACK)).told(DEFENSE_ESCALATION))
                .containsExactly("on_call_admin", "program_director");
    }

    @Test
    void a_raise_leaves_the_clock_of_the_time_tiers_alone_if_the_owner_says_so_a21() {
        Story story = under(Tables.changed(table("DT-34"), "W2", "on", "false"));

        story.posts(api("api", 4))
                .then("15:00:00")
                .asks(API_DEGRADATION, new Request.ChangeSeverity(Severity.CRITICAL, "all services"));

        assertThat(story.newlyTold()).containsExactly("on_call_admin", "program_director", "hospital_admin");
    }

    @Test
    void an_acknowledgement_of_a_critical_incident_lapses_after_an_hour_if_the_owner_says_so_a23() {
        Story story = under(Tables.inUse(table("DT-33"), "L2")).posts(database(false));

        story.then("14:40:00").asks(DATABASE_FAILURE, new Request.Acknowledge(null, null));

        assertThat(story.then("15:39:59.999").rings().newlyTold()).isEmpty();
        assertThat(story.then("15:40:00").rings().newlyTold()).containsExactly("hospital_admin", "acgme_contact");
    }

    @Test
    void an_acknowledgement_holds_for_good_by_default_a23() {
        Story story = Story.begin().posts(database(false));

        story.then("14:40:00").asks(DATABASE_FAILURE, new Request.Acknowledge(null, null));

        assertThat(story.then("23:59:59").rings().newlyTold()).isEmpty();
    }

    @Test
    void how_late_is_late_is_the_owners_word_a25() {
        Story story =
                under(Tables.changed(table("DT-33"), "L4", "minutes", "10")).posts(database(false));

        story.then("14:55:00").rings();

        assertThat(story.the(DATABASE_FAILURE).card().told()).noneMatch(Told::late);
        assertThat(Story.begin()
                        .posts(database(false))
                        .then("14:55:00")
                        .rings()
                        .the(DATABASE_FAILURE)
                        .card()
                        .told())
                .extracting(Told::late)
                .containsExactly(false, false, true);
    }

    @Test
    void an_incident_that_is_open_follows_the_tiers_of_a_policy_that_comes_into_force() {
        Story story = Story.begin().posts(database(false)).then("14:31:00").rings();

        story.goesOnUnder(tenMinutes()).rings();

        Card card = story.the(DATABASE_FAILURE).card();
        assertThat(card.nextEscalationAt()).isEqualTo(Story.at("14:40:00.001"));
        assertThat(card.told()).hasSize(2);
        int decided = story.decisions().size();
        assertThat(story.then("14:32:00").rings().decisions()).hasSize(decided);
    }

    @Test
    void a_tier_that_a_new_policy_makes_due_at_once_tells_once_and_is_marked_late() {
        Story story = Story.begin().posts(database(false)).then("14:42:00").rings();

        story.goesOnUnder(tenMinutes()).rings().then("14:43:00").rings();

        assertThat(story.the(DATABASE_FAILURE).card().told())
                .filteredOn(one -> one.role().toString().equals("hospital_admin"))
                .singleElement()
                .satisfies(one -> assertThat(one.late()).isTrue());
    }

    @Test
    void an_acknowledged_incident_stays_silent_under_a_new_policy_s19() {
        Story story = Story.begin().posts(database(false));
        story.then("14:31:00").asks(DATABASE_FAILURE, new Request.Acknowledge(Story.at("14:50:00"), null));

        story.goesOnUnder(tenMinutes()).then("14:45:00").rings();

        assertThat(story.the(DATABASE_FAILURE).card().told()).hasSize(2);
        assertThat(story.the(DATABASE_FAILURE).card().nextEscalationAt()).isEqualTo(Story.at("14:50:00"));
    }

    private static Rulebook tenMinutes() {
        return Shipped.rulebook(Shipped.with(Tables.of(
                "DT-05",
                "X1 | critical |  |  | immediate | on_call_admin, program_director | ",
                "X2 | critical | 10 | false | if_unacked_10min | hospital_admin | ")));
    }

    private static Story under(DecisionTable changed) {
        return Story.under(Shipped.rulebook(Shipped.with(changed)));
    }

    private static DecisionTable table(String id) {
        return Shipped.policy().table(id);
    }

    private static List<String> rules(Story story) {
        return story.decisions().stream()
                .flatMap(decision -> decision.reasons().stream())
                .map(Reason::rule)
                .toList();
    }
}
