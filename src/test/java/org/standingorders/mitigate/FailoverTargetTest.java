package org.standingorders.mitigate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.standingorders.mitigate.Failover.FailoverTo;
import org.standingorders.mitigate.Failover.NoFailover;
import org.standingorders.rule.IncidentType;
import org.standingorders.rule.Ruling;
import org.standingorders.rule.Strategy;
import org.standingorders.testkit.Shipped;

/** Where to switch to when the primary system has failed (DT-22). */
class FailoverTargetTest {
    private static final Instant NOW = Instant.parse("2026-01-10T14:30:00Z");
    private static final FailoverTo SCHEDULE = new FailoverTo(
            "static_fallback_schedule", "Not optimized for current personnel", List.of("load", "verify", "activate"));
    private static final FailoverTo READ_ONLY = new FailoverTo(
            "read_only_cache",
            "No writes allowed until database restored",
            List.of("read_only_mode", "cached_data", "banner", "printable_roster"));
    private static final FailoverTarget SHIPPED =
            new FailoverTarget(Shipped.policy().table("DT-22"));

    @Test
    void a_failed_generation_or_its_strategy_uses_the_prepared_schedule_s84_a41() {
        assertThat(of(null, IncidentType.SCHEDULE_GENERATION_FAILURE).answer()).isEqualTo(SCHEDULE);
        assertThat(of(Strategy.STATIC_FALLBACK, IncidentType.MASS_ABSENCE).answer())
                .isEqualTo(SCHEDULE);
    }

    @Test
    void a_failed_database_or_its_strategy_is_read_only_s85() {
        assertThat(of(null, IncidentType.DATABASE_FAILURE).answer()).isEqualTo(READ_ONLY);
        assertThat(of(Strategy.READ_ONLY_CACHE, IncidentType.API_DEGRADATION).answer())
                .isEqualTo(READ_ONLY);
    }

    @Test
    void the_strategy_that_was_decided_goes_before_the_type_of_the_incident() {
        Ruling<Failover> ruling = of(Strategy.STATIC_FALLBACK, IncidentType.DATABASE_FAILURE);

        assertThat(ruling.answer()).isEqualTo(SCHEDULE);
        assertThat(ruling.reasons()).extracting(reason -> reason.rule()).containsExactly("DT-22/T1b");
    }

    @ParameterizedTest
    @EnumSource(
            value = IncidentType.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SCHEDULE_GENERATION_FAILURE", "DATABASE_FAILURE"})
    void for_anything_else_it_is_said_that_there_is_none_a40(IncidentType type) {
        Ruling<Failover> ruling = of(Strategy.INVESTIGATE, type);

        assertThat(ruling.answer()).isEqualTo(new NoFailover("no failover defined"));
        assertThat(ruling.reasons()).extracting(reason -> reason.rule()).containsExactly("NO_MATCH");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-", "STATIC_FALLBACK"})
    void a_policy_older_than_the_table_defines_none(@Nullable Strategy strategy) {
        assertThat(new FailoverTarget(null)
                        .of(strategy, IncidentType.DATABASE_FAILURE, NOW)
                        .answer())
                .isEqualTo(NoFailover.DEFINED);
    }

    private static Ruling<Failover> of(@Nullable Strategy strategy, IncidentType type) {
        return SHIPPED.of(strategy, type, NOW);
    }
}
