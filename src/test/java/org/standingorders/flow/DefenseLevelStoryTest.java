package org.standingorders.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.rule.IncidentType.DEFENSE_ESCALATION;
import static org.standingorders.testkit.Readings.acgme;
import static org.standingorders.testkit.Readings.contingency;
import static org.standingorders.testkit.Readings.coverage;
import static org.standingorders.testkit.Readings.finding;
import static org.standingorders.testkit.Readings.level;
import static org.standingorders.testkit.Readings.safety;
import static org.standingorders.testkit.Readings.utilization;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.standingorders.detect.EffectiveLevel;
import org.standingorders.fact.AcgmeViolation.Rule;
import org.standingorders.fact.AcgmeViolation.Status;
import org.standingorders.fact.Level;
import org.standingorders.fact.Utilization;
import org.standingorders.rule.Reason;
import org.standingorders.testkit.Story;

/** The defense level vectors of domain.md section 11, through the shipped tables and rules. */
class DefenseLevelStoryTest {
    private final Story story = Story.begin();

    @ParameterizedTest(name = "utilization {0}, coverage {1}: {2}")
    @CsvSource({
        ".79, .95, GREEN", ".80, .95, YELLOW", ".85, .95, YELLOW", ".8501, .95, ORANGE", ".90, .95, ORANGE",
        ".9001, .95, RED", "1.00, .95, RED", "1.0001, .95, BLACK", ".50, .90, YELLOW", ".50, .85, YELLOW",
        ".50, .8499, ORANGE", ".50, .80, ORANGE", ".50, .75, RED", ".50, .70, RED", ".50, .6999, BLACK"
    })
    void utilization_and_coverage_give_the_golden_level(String utilization, String coverage, Level expected) {
        story.posts(utilization(utilization), coverage(coverage));

        assertThat(effective().level()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} critical, {1} violations, {2} warnings: {3}")
    @CsvSource({
        "0, 0, 0, GREEN",
        "0, 0, 2, YELLOW",
        "0, 1, 0, ORANGE",
        "0, 3, 0, ORANGE",
        "0, 4, 0, RED",
        "1, 1, 0, BLACK"
    })
    void duty_hours_give_the_golden_level(int critical, int violations, int warnings, Level expected) {
        story.posts(acgme(critical, violations, warnings));

        assertThat(effective().level()).isEqualTo(expected);
    }

    @Test
    void an_open_critical_finding_makes_the_level_black_until_it_is_resolved_a8() {
        story.posts(finding(Rule.H80, "85"), coverage("0.95"));
        assertThat(effective().level()).isEqualTo(Level.BLACK);
        assertThat(effective().because()).containsExactly("acgme");
        assertThat(rules()).contains("DT-03/H80", "DT-02/A4");

        story.posts(finding(Rule.H80, "85", Status.ACTUAL, true));
        assertThat(effective().level()).isEqualTo(Level.GREEN);
    }

    @ParameterizedTest
    @CsvSource({"R8, 6, ORANGE", "R8, 9, YELLOW", "R8, 11, GREEN", "H80, 76, YELLOW"})
    void a_finding_of_another_class_counts_as_dt_02_says(Rule rule, String measured, Level expected) {
        story.posts(finding(rule, measured));

        assertThat(effective().level()).isEqualTo(expected);
    }

    @Test
    void of_the_summary_and_the_findings_the_worse_counts() {
        story.posts(finding(Rule.R8, "6"), acgme(0, 4, 0));
        assertThat(effective().level()).isEqualTo(Level.RED);

        story.posts(acgme(0, 0, 0));
        assertThat(effective().level()).isEqualTo(Level.ORANGE);
    }

    @ParameterizedTest(name = "N-1 areas {0}, N-2 {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {"0, true, GREEN", "2, -, YELLOW", "3, -, RED", "-, false, ORANGE", "2, false, ORANGE"})
    void contingency_gives_the_golden_level(@Nullable Integer areas, @Nullable Boolean n2, Level expected) {
        story.posts(contingency(areas, n2));

        assertThat(effective().level()).isEqualTo(expected);
    }

    @Test
    void the_worst_dimension_wins() {
        story.posts(
                utilization("0.5"), coverage("0.95"), acgme(0, 0, 0), contingency(0, true), safety("r1", true, null));

        assertThat(effective().level()).isEqualTo(Level.BLACK);
    }

    @Test
    void what_nobody_reads_is_not_green_a9() {
        story.posts(contingency(null, null));

        assertThat(story.situation().level()).isEmpty();
    }

    @Test
    void the_utilization_of_one_person_is_none_of_the_system_a3() {
        story.posts(utilization(Utilization.Scope.PERSON, "1.4"));

        assertThat(story.situation().level()).isEmpty();
    }

    @Test
    void the_posted_level_counts_while_the_derived_one_is_not_worse() {
        story.posts(utilization("0.5"), level(Level.ORANGE));

        assertThat(effective().level()).isEqualTo(Level.ORANGE);
        assertThat(effective().derived()).isEqualTo(Level.GREEN);
        assertThat(effective().mismatch()).isFalse();
    }

    @Test
    void a_worse_derived_level_counts_and_the_mismatch_is_a_reason() {
        story.posts(level(Level.GREEN), coverage("0.65"));

        assertThat(effective().level()).isEqualTo(Level.BLACK);
        assertThat(effective().posted()).isEqualTo(Level.GREEN);
        assertThat(effective().mismatch()).isTrue();
        assertThat(story.the(DEFENSE_ESCALATION).card().origin().level()).isEqualTo(Level.BLACK);
        assertThat(rules()).contains("LVL-003", "DT-02/C4", "DT-01/D1");
    }

    @Test
    void a_posted_level_that_went_stale_gives_way_to_the_derived_one() {
        story.posts(level(Level.ORANGE)).then("14:35:00.001").posts(utilization("0.81"));

        assertThat(effective().level()).isEqualTo(Level.YELLOW);
        assertThat(effective().posted()).isNull();
    }

    @Test
    void a_dimension_that_went_stale_no_longer_counts() {
        story.posts(coverage("0.65")).then("14:35:00.001").posts(utilization("0.5"));

        assertThat(effective().level()).isEqualTo(Level.GREEN);
    }

    private EffectiveLevel effective() {
        return story.situation().level().orElseThrow();
    }

    private List<String> rules() {
        return story.decisions().stream()
                .flatMap(decision -> decision.reasons().stream())
                .map(Reason::rule)
                .toList();
    }
}
