package org.standingorders.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Known.NOW;
import static org.standingorders.testkit.Known.ONSET;
import static org.standingorders.testkit.Known.id;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.standingorders.fact.DatabaseError.ErrorKind;
import org.standingorders.fact.Fact;
import org.standingorders.fact.Level;
import org.standingorders.fact.Utilization;
import org.standingorders.rule.Reason;
import org.standingorders.rule.Ruling;
import org.standingorders.testkit.Known;
import org.standingorders.testkit.Readings;
import org.standingorders.testkit.Shipped;

/** The six states, each with its fact or explicitly unavailable (S23). */
class StateSeenTest {
    private static final Observer OBSERVER = Shipped.rulebook().observer();

    @Test
    void all_six_states_that_nobody_reported_are_unavailable_and_not_healthy_s23() {
        Observation nothing = observe(Known.nothing());

        assertThat(nothing.states())
                .isEqualTo(IntStream.range(0, 6)
                        .mapToObj(i -> new StateSeen.Unavailable(SystemState.values()[i], "", null))
                        .toList());
        assertThat(nothing.defenseLevel()).isNull();
    }

    @Test
    void all_six_states_are_gathered_with_their_facts_s23() {
        Known known = Known.nothing()
                .and(
                        Readings.level(Level.RED),
                        Readings.utilization("0.97"),
                        Readings.coverage("0.8"),
                        Readings.acgme(0, 2, 3),
                        Readings.database(true),
                        Readings.api("api", 4));

        String acgme = "critical_violations = 0; violations = 2; warnings = 3";
        assertThat(observe(known).states())
                .containsExactly(
                        known(SystemState.DEFENSE_LEVEL, "", "level = RED", 1),
                        known(SystemState.UTILIZATION, "", "average = 0.97", 2),
                        known(SystemState.COVERAGE, "", "rate = 0.8", 3),
                        known(SystemState.ACGME_COMPLIANCE, "", acgme, 4),
                        known(SystemState.DATABASE_HEALTH, "primary", "healthy = true", 5),
                        known(SystemState.API_HEALTH, "api", "consecutive_failures = 4", 6));
        assertThat(observe(known).defenseLevel()).isEqualTo(Level.RED);
    }

    @Test
    void a_stale_state_is_unavailable_since_it_went_stale() {
        assertThat(observe(Known.nothing().stale(Readings.coverage("0.99"))).states())
                .contains(new StateSeen.Unavailable(SystemState.COVERAGE, "", Instant.parse("2026-01-10T13:50:00Z")));
    }

    @Test
    void of_utilization_and_coverage_only_those_of_the_whole_program_count() {
        Known known = Known.nothing().and(Readings.utilization(Utilization.Scope.PERSON, "1.2"));

        assertThat(observe(known).states()).contains(new StateSeen.Unavailable(SystemState.UTILIZATION, "", null));
    }

    @Test
    void a_level_that_nobody_posts_is_derived_from_the_readings() {
        Ruling<Observation> ruling = OBSERVER.observe(
                question(Known.nothing().and(Readings.utilization("0.95")).facts()));

        assertThat(ruling.answer().defenseLevel()).isEqualTo(Level.RED);
        assertThat(ruling.answer().states())
                .contains(new StateSeen.Known(SystemState.DEFENSE_LEVEL, "", "level = RED", true, List.of(id(1))));
        assertThat(ruling.reasons()).extracting(Reason::table).contains("DT-02");
    }

    @Test
    void of_several_databases_the_worst_is_seen_and_a_stale_one_is_named() {
        Known known = Known.nothing()
                .and(
                        Readings.database("a", true, null),
                        Readings.database("b", false, null),
                        Readings.database("c", true, null, ErrorKind.CHECKSUM))
                .stale(Readings.database("d", true, null));

        assertThat(observe(known).states())
                .filteredOn(state -> state.state() == SystemState.DATABASE_HEALTH)
                .containsExactly(
                        known(SystemState.DATABASE_HEALTH, "c", "healthy = true; errors: 1", 3),
                        new StateSeen.Unavailable(
                                SystemState.DATABASE_HEALTH, "d", Instant.parse("2026-01-10T13:50:00Z")));
    }

    @Test
    void every_service_is_judged_alone() {
        Known known = Known.nothing().and(Readings.api("web", 0)).stale(Readings.api("api", 9));

        assertThat(observe(known).states())
                .filteredOn(state -> state.state() == SystemState.API_HEALTH)
                .containsExactly(
                        new StateSeen.Unavailable(SystemState.API_HEALTH, "api", Instant.parse("2026-01-10T13:50:00Z")),
                        known(SystemState.API_HEALTH, "web", "consecutive_failures = 0", 1));
    }

    private Observation observe(Known known) {
        return OBSERVER.observe(question(known.facts())).answer();
    }

    private static ObserveQuestion question(List<Fact> facts) {
        return new ObserveQuestion(NOW, "mia", ONSET, facts);
    }

    private static StateSeen known(SystemState state, String about, String value, int fact) {
        return new StateSeen.Known(state, about, value, false, List.of(id(fact)));
    }
}
