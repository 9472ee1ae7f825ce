package org.standingorders.orient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Known.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.standingorders.fact.Capacity;
import org.standingorders.fact.Evidence.Value;
import org.standingorders.testkit.Known;
import org.standingorders.testkit.Readings;

/** E08 and E09 of DT-10 from the blocks of this window and of the same one seven days ago; what is missing is not observed. */
class CapacityTrendTest {
    private static final Instant DAY = Instant.parse("2026-01-10T00:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    @Test
    void a_week_with_ten_percent_more_blocks_and_five_points_more_load_speaks_for_over_capacity_e08_e09() {
        Orientation orientation = Orienting.by(aWeekAgo(100, 125).and(window(DAY, 110, 120)));

        assertThat(Orienting.item(orientation, "E08"))
                .extracting(EvidenceItem::value, EvidenceItem::posted, EvidenceItem::factIds)
                .containsExactly(Value.PRESENT, false, List.of(Known.id(1), Known.id(2)));
        assertThat(Orienting.value(orientation, "E09")).isEqualTo(Value.PRESENT);
    }

    @Test
    void a_quiet_week_is_observed_to_be_quiet() {
        Orientation orientation = Orienting.by(aWeekAgo(100, 125).and(window(DAY, 104, 125)));

        assertThat(Orienting.value(orientation, "E08")).isEqualTo(Value.ABSENT);
        assertThat(Orienting.value(orientation, "E09")).isEqualTo(Value.ABSENT);
    }

    @Test
    void people_who_are_fewer_raise_the_load_but_not_the_demand() {
        Orientation orientation = Orienting.by(aWeekAgo(100, 125).and(window(DAY, 100, 115)));

        assertThat(Orienting.value(orientation, "E08")).isEqualTo(Value.PRESENT);
        assertThat(Orienting.value(orientation, "E09")).isEqualTo(Value.ABSENT);
    }

    @ParameterizedTest
    @CsvSource({
        "80/100, 85/100, PRESENT, ABSENT",
        "80/100, 84/100, ABSENT, ABSENT",
        "800/1000, 849/1000, ABSENT, ABSENT",
        "80/200, 88/200, ABSENT, PRESENT",
        "80/200, 87/200, ABSENT, ABSENT",
        "0/100, 1/100, ABSENT, PRESENT",
        "0/100, 0/100, ABSENT, ABSENT",
        "80/100, 80/0, UNKNOWN, ABSENT",
        "80/0, 88/100, UNKNOWN, PRESENT"
    })
    void five_points_and_ten_percent_are_reached_not_passed(String before, String now, Value load, Value demand) {
        Orientation orientation = Orienting.by(
                aWeekAgo(number(before, 0), number(before, 1)).and(window(DAY, number(now, 0), number(now, 1))));

        assertThat(Orienting.value(orientation, "E08")).isEqualTo(load);
        assertThat(Orienting.value(orientation, "E09")).isEqualTo(demand);
    }

    /** Of required and available blocks, such as {@code 80/100}. */
    private static int number(String blocks, int which) {
        return Integer.parseInt(blocks.split("/")[which]);
    }

    @Test
    void what_is_missing_is_not_observed() {
        unknown(Known.nothing().and(window(DAY, 200, 100)));
        unknown(aWeekAgo(null, 125).and(window(DAY, 200, 100)));
        unknown(Known.nothing()
                .at(NOW.minus(WEEK), window(DAY.minus(Duration.ofDays(6)), 100, 125))
                .and(window(DAY, 200, 100)));
        unknown(aWeekAgo(100, 125).and(window(DAY.plus(Duration.ofDays(1)), 200, 100)));
        unknown(aWeekAgo(100, 125).at(NOW.minus(Duration.ofDays(2)), window(DAY, 200, 100)));
        unknown(aWeekAgo(100, 125).stale(window(DAY, 100, 125)));
    }

    @Test
    void a_trend_of_coverage_over_seven_days_says_nothing_of_the_last_24_hours_e11() {
        Orientation orientation = Orienting.by(Known.nothing().and(Readings.coverage("0.75", "-30")));

        assertThat(Orienting.value(orientation, "E11")).isEqualTo(Value.UNKNOWN);
    }

    private static void unknown(Known known) {
        Orientation orientation = Orienting.by(known);
        assertThat(Orienting.value(orientation, "E08")).as("%s", known.facts()).isEqualTo(Value.UNKNOWN);
        assertThat(Orienting.value(orientation, "E09")).as("%s", known.facts()).isEqualTo(Value.UNKNOWN);
    }

    private static Known aWeekAgo(@Nullable Integer required, int available) {
        return Known.nothing().at(NOW.minus(WEEK), window(DAY.minus(WEEK), required, available));
    }

    private static Capacity window(Instant start, @Nullable Integer required, int available) {
        return new Capacity(start, start.plus(Duration.ofDays(1)), required, available, null);
    }
}
