package org.standingorders.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Known.NOW;
import static org.standingorders.testkit.Known.ONSET;
import static org.standingorders.testkit.Known.id;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.standingorders.fact.Fact;
import org.standingorders.fact.Impact;
import org.standingorders.fact.ServiceHealth.Service;
import org.standingorders.fact.ServiceHealth.State;
import org.standingorders.fact.TriState;
import org.standingorders.testkit.Known;
import org.standingorders.testkit.Readings;
import org.standingorders.testkit.Shipped;

/** How many people notice, and whom it reaches (S27, A28). */
class ImpactSeenTest {
    private static final Observer OBSERVER = Shipped.rulebook().observer();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "500, 1000, critical",
                "50, -, critical",
                "6, 50, high",
                "5, 1000, medium",
                "1, 1000, low",
                "0, 1000, none",
                "-, 1000, unknown"
            })
    void user_impact_is_a_number_and_a_severity_by_dt_04_s27(
            @Nullable Integer affected, @Nullable Integer total, String severity) {
        ImpactSeen impact = observe(Known.nothing().and(Readings.impact(affected, total, TriState.NO)))
                .impact();

        assertThat(impact.usersAffected()).isEqualTo(affected);
        assertThat(impact.severity()).hasToString(severity.toUpperCase(java.util.Locale.ROOT));
        assertThat(impact.severity().forRisk())
                .isEqualTo("unknown".equals(severity) ? ImpactSeverity.HIGH : impact.severity());
    }

    @Test
    void a_service_that_is_down_is_critical_whoever_is_affected() {
        Known known =
                Known.nothing().and(Readings.service(Service.API, State.DOWN), Readings.impact(0, 10, TriState.NO));

        assertThat(observe(known).impact().severity()).isEqualTo(ImpactSeverity.CRITICAL);
    }

    @Test
    void a_count_that_is_no_longer_fresh_says_how_bad_it_is_but_not_how_harmless() {
        assertThat(observe(Known.nothing().stale(Readings.impact(60, 100, TriState.NO)))
                        .impact()
                        .severity())
                .isEqualTo(ImpactSeverity.CRITICAL);
        assertThat(observe(Known.nothing().stale(Readings.impact(0, 100, TriState.NO)))
                        .impact()
                        .severity())
                .isEqualTo(ImpactSeverity.UNKNOWN);
    }

    @Test
    void people_rotations_and_dates_are_those_that_impact_facts_name_a28() {
        Known known = Known.nothing()
                .and(
                        named(null, List.of("p1", "p2"), List.of("inpatient"), TriState.NO),
                        named("incident-1", List.of("p2", "p3"), List.of("ER", "inpatient"), TriState.YES));

        assertThat(observe(known).impact())
                .extracting(
                        ImpactSeen::peopleAffected,
                        ImpactSeen::rotations,
                        ImpactSeen::dates,
                        ImpactSeen::growing,
                        ImpactSeen::factIds)
                .containsExactly(
                        3,
                        List.of("ER", "inpatient"),
                        List.of(LocalDate.of(2026, 1, 11)),
                        TriState.YES,
                        List.of(id(1), id(2)));
        assertThat(observe(Known.nothing()).impact().peopleAffected()).isNull();
    }

    private Observation observe(Known known) {
        return OBSERVER.observe(question(known.facts())).answer();
    }

    private static ObserveQuestion question(List<Fact> facts) {
        return new ObserveQuestion(NOW, "mia", ONSET, facts);
    }

    private static Impact named(
            @Nullable String incident, List<String> people, List<String> rotations, TriState growing) {
        return new Impact(incident, 1, null, people, rotations, List.of(LocalDate.of(2026, 1, 11)), List.of(), growing);
    }
}
