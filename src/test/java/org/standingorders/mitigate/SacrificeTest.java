package org.standingorders.mitigate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.standingorders.fact.AssignmentLoad;
import org.standingorders.fact.Fact;
import org.standingorders.fact.TriState;
import org.standingorders.mitigate.SacrificePlan.About;
import org.standingorders.mitigate.SacrificePlan.Deferral;
import org.standingorders.mitigate.SacrificePlan.Remark;
import org.standingorders.testkit.Facts;
import org.standingorders.testkit.Shipped;

/** What is deferred when there is too little for everything (DT-19, golden vectors of domain.md 11). */
class SacrificeTest {
    private static final Instant NOW = Instant.parse("2026-01-10T14:30:00Z");
    private static final Sacrifice SHIPPED = new Sacrifice(Shipped.policy().table("DT-19"));
    private static final String[] VECTOR =
            "inpatient 5, adult_clinic 3, research 2, ER 4, conference 3, elective 2, peds_clinic 4, simulation 1"
                    .split(", ");

    private final Facts facts = new Facts(19);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | research 1 | 0",
                "4 | research 2, elective 2 | 0",
                "5 | research 2, elective 2, conference 1 | 0",
                "7 | research 2, elective 2, conference 2, peds_clinic 1 | 0",
                "12 | research 2, elective 2, conference 2, peds_clinic 2, adult_clinic 1 | 3",
                "0 | '' | 0",
                "-3 | '' | 0"
            })
    void the_least_needed_goes_first_and_nothing_falls_below_its_minimum(int deficit, String deferred, int remaining) {
        SacrificePlan plan = shed(deficit, vector());

        assertThat(text(plan.deferrals())).isEqualTo(deferred);
        assertThat(plan.remaining()).isEqualTo(remaining);
        assertThat(plan.success()).isEqualTo(remaining == 0);
        assertThat(plan.freed()).isEqualTo(Math.max(0, deficit) - remaining);
        assertThat(plan.criticalRotationsMaintained()).isEqualTo(TriState.YES);
    }

    @Test
    void it_is_restored_in_reverse_and_whoever_is_affected_is_told_s81() {
        SacrificePlan plan = shed(5, vector());

        assertThat(text(plan.restore())).isEqualTo("conference 1, elective 2, research 2");
        assertThat(plan.rotationsToTell()).containsExactly("research", "elective", "conference");
        assertThat(plan.action()).isEqualTo("Notify affected people of changes");
    }

    @Test
    void where_nothing_is_missing_nothing_is_shed_and_that_is_a_success_a56() {
        SacrificePlan plan = shed(0, vector());

        assertThat(plan.success()).isTrue();
        assertThat(plan.action()).isEqualTo("Nothing to shed: there is enough for what is required");
    }

    @Test
    void each_rotation_is_decided_by_its_row_and_its_reading() {
        List<Fact> loads = vector();
        var ruling = SHIPPED.shed(new Shortage(NOW, 1, 0, loads));

        assertThat(ruling.reasons())
                .extracting(reason -> reason.rule())
                .containsExactly(
                        "DT-19/L5a",
                        "DT-19/L5b",
                        "DT-19/L4a",
                        "DT-19/L4b",
                        "DT-19/L3a",
                        "DT-19/L3b",
                        "DT-19/L2a",
                        "DT-19/L2b");
        assertThat(ruling.reasons().get(0).factIds())
                .containsExactly(loads.get(2).id());
    }

    @Test
    void a_rotation_that_no_row_names_counts_as_a_clinic_and_is_flagged() {
        SacrificePlan plan = shed(9, List.of(load("pharmacy", 5, 5, null, null)));

        assertThat(plan.deferrals()).containsExactly(new Deferral("pharmacy", 3, 3, null));
        assertThat(plan.remarks()).containsExactly(new Remark("pharmacy", About.UNKNOWN_ROTATION));
    }

    @Test
    void of_two_levels_and_two_minima_the_more_protective_counts() {
        SacrificePlan plan = shed(
                9,
                List.of(
                        load("research", 4, 3, 2, null),
                        load("elective", 9, 2, null, null),
                        load("ICU", 9, 1, null, null)));

        assertThat(plan.deferrals()).containsExactly(new Deferral("research", 3, 2, null));
        assertThat(plan.remarks())
                .containsExactly(
                        new Remark("research", About.LEVELS_DIFFER),
                        new Remark("elective", About.LEVELS_DIFFER),
                        new Remark("elective", About.NEVER_TOUCHED));
    }

    @Test
    void what_had_to_be_taken_up_again_cannot_be_deferred_any_more() {
        LocalDate today = LocalDate.of(2026, 1, 10);
        SacrificePlan plan = shed(
                4,
                List.of(load("research", 2, null, null, today.minusDays(1)), load("elective", 2, null, null, today)));

        assertThat(plan.deferrals()).containsExactly(new Deferral("elective", 5, 2, today));
        assertThat(plan.remarks()).containsExactly(new Remark("research", About.DEFERRAL_EXPIRED));
    }

    @Test
    void whether_critical_rotations_are_maintained_is_computed_a55() {
        assertThat(shed(1, List.of(load("inpatient", 2, null, null, null), load("ER", 4, null, null, null)))
                        .criticalRotationsMaintained())
                .isEqualTo(TriState.NO);
        assertThat(shed(1, List.of(load("inpatient", 5, null, null, null))).criticalRotationsMaintained())
                .isEqualTo(TriState.UNKNOWN);
    }

    @Test
    void a_policy_older_than_the_table_defers_nothing() {
        SacrificePlan plan =
                new Sacrifice(null).shed(new Shortage(NOW, 5, 0, vector())).answer();

        assertThat(plan.deferrals()).isEmpty();
        assertThat(plan.success()).isFalse();
    }

    private SacrificePlan shed(int deficit, List<Fact> loads) {
        return SHIPPED.shed(new Shortage(NOW, 20 + deficit, 20, loads)).answer();
    }

    private List<Fact> vector() {
        List<Fact> loads = new ArrayList<>();
        for (String one : VECTOR) {
            String[] parts = one.split(" ");
            loads.add(load(parts[0], Integer.parseInt(parts[1]), null, null, null));
        }
        return loads;
    }

    private Fact load(
            String rotation,
            int count,
            @Nullable Integer level,
            @Nullable Integer minimum,
            @Nullable LocalDate deferrableUntil) {
        return facts.reporting(new AssignmentLoad(rotation, level, count, minimum, deferrableUntil));
    }

    private static String text(List<Deferral> deferrals) {
        return deferrals.stream().map(one -> one.rotation() + " " + one.count()).collect(Collectors.joining(", "));
    }
}
