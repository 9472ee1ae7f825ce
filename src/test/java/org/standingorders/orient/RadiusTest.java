package org.standingorders.orient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.standingorders.fact.AssignmentLoad;
import org.standingorders.fact.Impact;
import org.standingorders.fact.Level;
import org.standingorders.fact.Reading;
import org.standingorders.fact.TriState;
import org.standingorders.fact.ZoneStatus;
import org.standingorders.testkit.Known;
import org.standingorders.testkit.Readings;

/** How far it reaches (DT-12, A28). */
class RadiusTest {

    @ParameterizedTest
    @CsvSource({
        "5, 5, 0, NO, YES",
        "2, 5, 0, NO, YES",
        "2, 5, 1, NO, NO",
        "2, 2, 0, NO, NO",
        "2, 2, 0, UNKNOWN, NO",
        "5, 5, 0, YES, NO",
        "5, 5, 0, UNKNOWN, UNKNOWN",
        "2, 5, -1, NO, UNKNOWN"
    })
    void contained_is_yes_no_or_unknown(int inpatient, int clinic, int lent, TriState growing, TriState contained) {
        Known known = Known.nothing()
                .and(
                        zone("inpatient", inpatient, lent < 0 ? null : lent),
                        zone("clinic", clinic, 0),
                        Readings.impact(1, 10, growing));

        assertThat(Orienting.by(known).blastRadius().contained()).isEqualTo(contained);
    }

    @Test
    void zones_that_nobody_reports_are_unknown_and_so_is_containment() {
        BlastRadius radius = Orienting.by(Known.nothing().and(Readings.impact(1, 10, TriState.NO)))
                .blastRadius();

        assertThat(radius.zonesAffected()).isNull();
        assertThat(radius.contained()).isEqualTo(TriState.UNKNOWN);
    }

    @Test
    void a_zone_with_a_stale_report_may_be_affected_by_now() {
        Known known = Known.nothing()
                .and(zone("inpatient", 2, 0), Readings.impact(1, 10, TriState.NO))
                .stale(zone("clinic", 5, 0));
        BlastRadius radius = Orienting.by(known).blastRadius();

        assertThat(radius.zones()).containsExactly("inpatient");
        assertThat(radius.zonesAffected()).isNull();
        assertThat(radius.contained()).isEqualTo(TriState.UNKNOWN);
    }

    @Test
    void a_zone_without_numbers_is_affected_from_red_on() {
        Known known = Known.nothing().and(status("a", Level.ORANGE), status("b", Level.RED), status("c", Level.BLACK));

        assertThat(Orienting.by(known).blastRadius().zones()).containsExactly("b", "c");
    }

    @Test
    void people_rotations_dates_and_the_share_that_is_not_affected_are_counted() {
        Impact impact = new Impact(
                null,
                3,
                null,
                List.of("p1", "p2"),
                List.of("peds_clinic", "adult_clinic"),
                List.of(LocalDate.of(2026, 1, 10)),
                List.of(),
                TriState.NO);
        Known known = Known.nothing()
                .and(impact)
                .and(rotation("inpatient"), rotation("ER"), rotation("research"), rotation("peds_clinic"));
        BlastRadius radius = Orienting.by(known).blastRadius();

        assertThat(radius)
                .extracting(BlastRadius::people, BlastRadius::rotations, BlastRadius::dates)
                .containsExactly(2, 2, 1);
        assertThat(radius.containmentPercent()).isEqualByComparingTo("60");
    }

    @Test
    void what_nobody_named_is_unknown_and_not_none_a28() {
        assertThat(Orienting.by(Known.nothing().and(rotation("ER"))).blastRadius())
                .extracting(
                        BlastRadius::people,
                        BlastRadius::rotations,
                        BlastRadius::dates,
                        BlastRadius::containmentPercent)
                .containsOnlyNulls();
    }

    private static Reading zone(String zone, int available, @Nullable Integer lent) {
        return new ZoneStatus(zone, null, available, 3, 5, null, null, null, lent);
    }

    private static Reading status(String zone, Level status) {
        return new ZoneStatus(zone, null, null, null, null, status, null, null, null);
    }

    private static Reading rotation(String rotation) {
        return new AssignmentLoad(rotation, 2, 4, 0, null);
    }
}
