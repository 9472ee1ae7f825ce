package org.standingorders.mitigate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.standingorders.fact.AbsenceSummary;
import org.standingorders.fact.AbsenceSummary.Cause;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FallbackSchedule;
import org.standingorders.fact.FallbackSchedule.Scenario;
import org.standingorders.fact.FallbackSchedule.Status;
import org.standingorders.mitigate.Fallback.Ready;
import org.standingorders.mitigate.Fallback.Refused;
import org.standingorders.mitigate.Fallback.Unready;
import org.standingorders.rule.Ruling;
import org.standingorders.table.TableId;
import org.standingorders.testkit.Facts;
import org.standingorders.testkit.Shipped;

/** Which prepared schedule is activated (DT-21), and that no stale one is (A46). */
class FallbackChoiceTest {
    private static final Instant NOW = Instant.parse("2026-01-10T14:30:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 10);
    private static final FallbackChoice SHIPPED =
            Mitigations.of(id -> Shipped.policy().find(new TableId(id))).fallback();

    private final Facts facts = new Facts(21);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "MASS_CASUALTY 9 9 9 10 | MASS_CASUALTY_EVENT",
                "WEATHER 9 9 3 10 | WEATHER_EMERGENCY",
                "DEPLOYMENT 9 9 3 10 | DEPLOYMENT_SURGE",
                "PCS 5 5 2 100 | PCS_SEASON_50_PERCENT",
                "LEAVE 40 0 0 100 | PANDEMIC_ESSENTIAL_ONLY",
                "LEAVE 39 0 0 100 | PANDEMIC_20_PERCENT_OUT",
                "LEAVE 5 0 0 100 | PANDEMIC_20_PERCENT_OUT",
                "LEAVE 4 0 0 20 | PANDEMIC_20_PERCENT_OUT",
                "HOLIDAY 4 2 0 100 | HOLIDAY_SKELETON",
                "LEAVE 4 2 0 100 | TWO_FACULTY_LOSS",
                "LEAVE 4 1 0 100 | ONE_FACULTY_LOSS",
                "LEAVE 4 0 0 100 | -",
                "? ? 1 ? ? | ONE_FACULTY_LOSS",
                "? 5 ? ? ? | PANDEMIC_20_PERCENT_OUT"
            })
    void the_first_row_that_fits_the_day_chooses(String day, @Nullable Scenario scenario) {
        List<Fact> all = Stream.of(Scenario.values()).map(this::ready).toList();

        Ready chosen = choose(summary(day), all, null).answer().chosen();
        assertThat(chosen == null ? null : chosen.scenario()).isEqualTo(scenario);
    }

    /** Why, absent people, absent faculty, deployed faculty, headcount; a question mark is unknown. */
    private Fact summary(String day) {
        String[] parts = day.split(" ");
        Cause kind = parts[0].equals("?") ? null : Cause.valueOf(parts[0]);
        return facts.reporting(new AbsenceSummary(
                TODAY, number(parts[1]), number(parts[2]), number(parts[3]), number(parts[4]), null, kind));
    }

    private static @Nullable Integer number(String text) {
        return text.equals("?") ? null : Integer.valueOf(text);
    }

    @Test
    void it_says_its_coverage_what_it_reduces_and_its_limitation_s84() {
        assertThat(choose(summary("ILLNESS 5 2 ? ?"), List.of(ready(Scenario.PANDEMIC_20_PERCENT_OUT)), null)
                        .answer()
                        .chosen())
                .isEqualTo(new Ready(
                        Scenario.PANDEMIC_20_PERCENT_OUT,
                        new BigDecimal("0.82"),
                        null,
                        "Not optimized for current personnel"));
        FallbackSchedule silent = new FallbackSchedule(
                Scenario.PANDEMIC_20_PERCENT_OUT, null, true, TODAY, TODAY, null, null, Status.READY);
        assertThat(choose(summary("ILLNESS 5 2 ? ?"), List.of(facts.reporting(silent)), null)
                        .answer()
                        .chosen())
                .extracting(Ready::coverageRate)
                .isEqualTo(new BigDecimal("0.85"));
    }

    @Test
    void a_stale_one_gives_way_to_the_next_row_that_fits() {
        Fact stale = schedule(Scenario.PANDEMIC_20_PERCENT_OUT, Status.STALE, true, TODAY, null);
        Ruling<Fallback> ruling =
                choose(summary("ILLNESS 5 2 ? ?"), List.of(stale, ready(Scenario.TWO_FACULTY_LOSS)), null);

        assertThat(ruling.answer().chosen()).extracting(Ready::scenario).isEqualTo(Scenario.TWO_FACULTY_LOSS);
        assertThat(ruling.answer().refused())
                .containsExactly(new Refused(Scenario.PANDEMIC_20_PERCENT_OUT, List.of(Unready.NOT_READY)));
        assertThat(ruling.reasons()).extracting(reason -> reason.rule()).containsExactly("DT-21/F6a", "DT-21/F8");
        assertThat(ruling.reasons().get(0).factIds()).hasSize(2);
    }

    @Test
    void where_none_is_ready_there_is_none_and_each_is_refused_once() {
        Ruling<Fallback> ruling =
                choose(facts.reporting(new AbsenceSummary(TODAY, 5, 0, 0, 10, null, null)), List.of(), null);

        assertThat(ruling.answer().chosen()).isNull();
        assertThat(ruling.answer().refused())
                .containsExactly(
                        new Refused(Scenario.PANDEMIC_ESSENTIAL_ONLY, List.of(Unready.MISSING)),
                        new Refused(Scenario.PANDEMIC_20_PERCENT_OUT, List.of(Unready.MISSING)));
        assertThat(ruling.reasons())
                .last()
                .satisfies(reason -> assertThat(reason.rule()).isEqualTo("NO_MATCH"));
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void only_a_schedule_that_is_ready_is_activated(Status status) {
        Fact schedule = schedule(Scenario.TWO_FACULTY_LOSS, status, true, TODAY, null);
        assertThat(refusal(schedule, null)).isEqualTo(status == Status.READY ? List.of() : List.of(Unready.NOT_READY));
    }

    @Test
    void what_is_not_valid_today_not_compliant_or_for_other_people_is_refused() {
        Scenario two = Scenario.TWO_FACULTY_LOSS;

        assertThat(refusal(schedule(two, Status.READY, true, TODAY.plusDays(1), null), null))
                .containsExactly(Unready.NOT_VALID_TODAY);
        assertThat(refusal(schedule(two, Status.READY, true, TODAY.minusDays(8), null), null))
                .containsExactly(Unready.NOT_VALID_TODAY);
        assertThat(refusal(schedule(two, Status.READY, true, TODAY.minusDays(7), null), null))
                .isEmpty();
        assertThat(refusal(schedule(two, Status.READY, false, TODAY, null), null))
                .containsExactly(Unready.NOT_ACGME_COMPLIANT);
        assertThat(refusal(schedule(two, Status.READY, true, TODAY, "then"), "now"))
                .containsExactly(Unready.ROSTER_CHANGED);
        assertThat(refusal(schedule(two, Status.READY, true, TODAY, "then"), null))
                .isEmpty();
        assertThat(refusal(schedule(two, Status.READY, true, TODAY, null), "now"))
                .isEmpty();
    }

    @Test
    void what_nobody_said_speaks_against_it_a9() {
        FallbackSchedule bare =
                new FallbackSchedule(Scenario.TWO_FACULTY_LOSS, null, null, null, null, null, null, Status.STALE);
        assertThat(refusal(facts.reporting(bare), null))
                .containsExactly(Unready.NOT_READY, Unready.VALIDITY_UNKNOWN, Unready.ACGME_COMPLIANCE_UNKNOWN);
    }

    @Test
    void without_a_summary_or_a_table_nothing_is_chosen() {
        List<Fact> all = List.of(ready(Scenario.TWO_FACULTY_LOSS));
        assertThat(choose(null, all, null).answer()).isEqualTo(new Fallback(null, List.of()));
        assertThat(new FallbackChoice(null, new FailoverTarget(null))
                        .choose(new Absence(NOW, TODAY, summary("ILLNESS 5 2 ? ?"), all, null, List.of()))
                        .answer())
                .isEqualTo(new Fallback(null, List.of()));
    }

    private List<Unready> refusal(Fact schedule, @Nullable String rosterHash) {
        List<Refused> refused = choose(summary("ILLNESS 2 2 ? ?"), List.of(schedule), rosterHash)
                .answer()
                .refused();
        return refused.isEmpty() ? List.of() : refused.get(0).because();
    }

    private Ruling<Fallback> choose(@Nullable Fact summary, List<Fact> schedules, @Nullable String rosterHash) {
        return SHIPPED.choose(new Absence(NOW, TODAY, summary, new ArrayList<>(schedules), rosterHash, List.of()));
    }

    private Fact ready(Scenario scenario) {
        return schedule(scenario, Status.READY, true, TODAY, null);
    }

    /** Valid for a week. */
    private Fact schedule(
            Scenario scenario, Status status, boolean compliant, LocalDate from, @Nullable String rosterHash) {
        return facts.reporting(new FallbackSchedule(
                scenario, new BigDecimal("0.820"), compliant, from, from.plusDays(7), null, rosterHash, status));
    }
}
