package org.standingorders.orient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Known.ONSET;
import static org.standingorders.testkit.Known.id;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.standingorders.fact.ApiHealth;
import org.standingorders.fact.DatabaseError.ErrorKind;
import org.standingorders.fact.DatabaseHealth;
import org.standingorders.fact.DatabaseHealth.IntegrityCheck;
import org.standingorders.fact.Level;
import org.standingorders.fact.Reading;
import org.standingorders.fact.ScheduleGeneration.Status;
import org.standingorders.fact.ServiceHealth.Service;
import org.standingorders.fact.ServiceHealth.State;
import org.standingorders.rule.Reason;
import org.standingorders.testkit.Known;
import org.standingorders.testkit.Readings;

/** What broke (DT-09): the first row is the answer, all others that match stand beside it. */
class FailureModeTest {
    private static final DatabaseHealth UNREACHABLE =
            new DatabaseHealth("other", null, null, false, List.of(), null, null, null);

    /** The first of all, what only another run could be at the same time, and what is none. */
    private static final Set<FailureMode> NOT_BESIDE =
            Set.of(FailureMode.PATIENT_SAFETY_RISK, FailureMode.SOLVER_TIMEOUT, FailureMode.UNKNOWN);

    /** A reading for each row, in the order of the table. */
    static Stream<Arguments> rows() {
        return Stream.concat(data(), work());
    }

    private static Stream<Arguments> data() {
        return Stream.of(
                Arguments.of(Readings.safety("r1", true, null), FailureMode.PATIENT_SAFETY_RISK),
                Arguments.of(Readings.exposure("r1", true), FailureMode.DATA_EXPOSURE),
                Arguments.of(Readings.database("a", null, IntegrityCheck.FAIL), FailureMode.DATA_CORRUPTION),
                Arguments.of(Readings.database("b", true, null, ErrorKind.INDEX), FailureMode.DATA_CORRUPTION),
                Arguments.of(UNREACHABLE, FailureMode.DATABASE_UNAVAILABLE),
                Arguments.of(Readings.database("c", false, null), FailureMode.DATABASE_DEGRADED));
    }

    private static Stream<Arguments> work() {
        return Stream.of(
                Arguments.of(Readings.absence(5, 0, 100), FailureMode.STAFFING_LOSS),
                Arguments.of(Readings.absence(2, 0, 10), FailureMode.STAFFING_LOSS),
                Arguments.of(Readings.absence(0, 3, 100), FailureMode.STAFFING_LOSS),
                Arguments.of(Readings.utilization("1.0001"), FailureMode.CAPACITY_EXCEEDED),
                Arguments.of(Readings.blocks(5, 0), FailureMode.CAPACITY_EXCEEDED),
                Arguments.of(Readings.acgme(1, 1, 0), FailureMode.COMPLIANCE_BREACH),
                Arguments.of(Readings.generation("g1", Status.INFEASIBLE), FailureMode.SCHEDULE_INFEASIBLE),
                Arguments.of(Readings.generation("g1", Status.TIMEOUT), FailureMode.SOLVER_TIMEOUT),
                Arguments.of(Readings.service(Service.API, State.DOWN), FailureMode.SERVICE_UNAVAILABLE),
                Arguments.of(Readings.api("api", 4), FailureMode.SERVICE_DEGRADED),
                Arguments.of(
                        new ApiHealth("web", 0, null, new BigDecimal("5000.1"), null, null),
                        FailureMode.SERVICE_DEGRADED),
                Arguments.of(Readings.level(Level.RED), FailureMode.RESILIENCE_LOSS),
                Arguments.of(Readings.level(Level.ORANGE), FailureMode.UNKNOWN));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void each_row_names_its_mode(Reading reading, FailureMode mode) {
        assertThat(Orienting.by(Known.nothing().and(reading)).failureMode()).isEqualTo(mode);
    }

    @Test
    void of_all_at_once_the_first_is_the_mode_and_the_others_stand_beside_it_in_order() {
        Orientation orientation = Orienting.by(allAtOnce());

        assertThat(orientation.failureMode()).isEqualTo(FailureMode.PATIENT_SAFETY_RISK);
        assertThat(orientation.alsoPresent())
                .isEqualTo(Arrays.stream(FailureMode.values())
                        .filter(mode -> !NOT_BESIDE.contains(mode))
                        .toList());
    }

    @Test
    void nothing_known_is_no_mode_and_says_so() {
        assertThat(Orienting.by(Known.nothing()).failureMode()).isEqualTo(FailureMode.UNKNOWN);
        assertThat(Orienting.ruling(Known.nothing()).reasons())
                .extracting(Reason::rule)
                .contains("NO_MATCH");
    }

    @Test
    void a_mode_rests_on_the_facts_that_show_it() {
        assertThat(Orienting.ruling(Known.nothing().and(Readings.coverage("1"), Readings.absence(2, 0, 10)))
                        .reasons())
                .filteredOn(reason -> reason.rule().equals("DT-09/F6b"))
                .singleElement()
                .extracting(Reason::factIds)
                .isEqualTo(List.of(id(2)));
    }

    @Test
    void a_row_that_matches_on_many_facts_is_one_reason() {
        Known known = Known.nothing().and(Readings.api("api", 4), Readings.api("web", 5));

        assertThat(Orienting.ruling(known).reasons())
                .filteredOn(reason -> reason.rule().equals("DT-09/F12"))
                .singleElement()
                .extracting(Reason::factIds)
                .isEqualTo(List.of(id(1), id(2)));
    }

    @Test
    void what_broke_stays_broken_while_nobody_says_better_but_not_from_days_before() {
        assertThat(Orienting.by(Known.nothing().stale(Readings.database(false))).failureMode())
                .isEqualTo(FailureMode.DATABASE_DEGRADED);
        assertThat(Orienting.by(Known.nothing().at(ONSET.minusSeconds(86_401), Readings.safety("r1", true, null)))
                        .failureMode())
                .isEqualTo(FailureMode.UNKNOWN);
    }

    @Test
    void only_the_newest_schedule_run_and_the_absences_of_these_days_count() {
        Known known = Known.nothing()
                .at(ONSET.minusSeconds(60), Readings.generation("g1", Status.INFEASIBLE))
                .at(ONSET, Readings.generation("g2", Status.OK))
                .and(Readings.absence(LocalDate.of(2026, 1, 8), 9), Readings.absence(LocalDate.of(2026, 1, 12), 9));

        assertThat(Orienting.by(known).failureMode()).isEqualTo(FailureMode.UNKNOWN);
    }

    /** In the reverse order, as it must not matter. */
    private static Known allAtOnce() {
        List<Reading> all =
                new ArrayList<>(rows().map(row -> (Reading) row.get()[0]).toList());
        all.remove(Readings.generation("g1", Status.TIMEOUT));
        Collections.reverse(all);
        return Known.nothing().and(all.toArray(Reading[]::new));
    }
}
