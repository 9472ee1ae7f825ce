package org.standingorders.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Readings.coverage;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.standingorders.app.policy.DecisionBench;
import org.standingorders.fact.Coverage;
import org.standingorders.fact.Evidence.Value;
import org.standingorders.fact.FactId;
import org.standingorders.orient.EvidenceItem;
import org.standingorders.testkit.Shipped;
import org.standingorders.testkit.Tables;
import org.standingorders.wire.Json;

/** E11 of DT-10 comes from the readings of coverage of 24 hours, of which a situation remembers the highest of each hour. */
class CoverageStoryTest extends Covered {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofHours(24);

    @ParameterizedTest
    @CsvSource({"0.85, PRESENT", "0.8501, ABSENT", "0.95, ABSENT", "0.99, ABSENT"})
    void ten_points_are_reached_not_passed_e11(String now, Value fell) {
        FactId before = posts("0.95");
        story.later(HOUR);

        assertThat(posts(now)).isNotEqualTo(before);
        assertThat(e11()).isEqualTo(new EvidenceItem("E11", fell, false, List.of(before, newest())));
    }

    @Test
    void from_what_fall_on_is_a_cell_of_dt_10() {
        under(Shipped.rulebook(
                Shipped.with(Tables.changed(Shipped.policy().table("DT-10"), "E11a", "fallen_by", "5"))));
        posts("0.95");
        posts("0.90");

        assertThat(e11().value()).isEqualTo(Value.PRESENT);
    }

    @Test
    void the_highest_counts_whatever_came_after_it_in_its_hour_or_later() {
        posts("0.9");
        FactId highest = posts("0.96");
        posts("0.91");
        story.later(HOUR);
        posts("0.9");
        story.later(HOUR);
        posts("0.86");

        assertThat(e11().factIds()).containsExactly(highest, newest());
        assertThat(story.situation().coverage().highs())
                .extracting(high -> high.rate().toPlainString())
                .containsExactly("0.96", "0.9");
    }

    @Test
    void what_was_24_hours_ago_counts_and_a_second_earlier_is_forgotten() {
        posts("0.95");
        story.later(DAY);
        posts("0.85");
        assertThat(e11().value()).isEqualTo(Value.PRESENT);

        begin();
        posts("0.95");
        story.later(DAY.plusSeconds(1));
        posts("0.85");
        assertThat(e11().value()).isEqualTo(Value.UNKNOWN);

        begin();
        posts("0.95");
        story.later(HOUR);
        posts("0.9");
        story.later(DAY.minus(HOUR).plusSeconds(1));
        posts("0.85");
        assertThat(e11().value()).isEqualTo(Value.ABSENT);
    }

    @Test
    void three_days_of_readings_are_remembered_by_25_at_most() {
        for (int reading = 0; reading < 3 * 24 * 4; reading++) {
            story.later(Duration.ofMinutes(15)).posts(coverage(reading % 2 == 0 ? "0.95" : "0.96"));
            assertThat(story.situation().coverage().highs()).hasSizeLessThanOrEqualTo(25);
        }
        assertThat(story.situation().coverage().highs()).hasSizeGreaterThanOrEqualTo(24);
    }

    @Test
    void one_reading_alone_zones_and_readings_without_a_rate_show_nothing() {
        posts("0.95");
        assertThat(e11().value()).isEqualTo(Value.UNKNOWN);

        begin();
        story.posts(zone("0.95"));
        posts("0.85");
        story.posts(zone("0.7"));
        assertThat(e11().value()).isEqualTo(Value.UNKNOWN);

        begin();
        posts("0.95");
        story.posts(new Coverage(null, null, null, null, 3, null));
        assertThat(e11().value()).isEqualTo(Value.UNKNOWN);
        posts("0.85");
        assertThat(e11().value()).isEqualTo(Value.PRESENT);
    }

    @Test
    void a_fall_during_the_response_is_understood_at_once_and_its_decision_is_taken_again_alike() {
        FactId before = posts("0.95");
        assertThat(e11().value()).isEqualTo(Value.UNKNOWN);
        assertThat(Json.text(oriented().question())).doesNotContain("coverage_fall");
        story.later(HOUR);
        posts("0.8");

        assertThat(e11().value()).isEqualTo(Value.PRESENT);
        assertThat(oriented().factIds()).contains(before, newest());
        assertThat(DecisionBench.replayed(oriented(), Shipped.rulebook()).identical())
                .isTrue();
    }

    private static Coverage zone(String rate) {
        return new Coverage("north", new BigDecimal(rate), null, null, null, null);
    }
}
