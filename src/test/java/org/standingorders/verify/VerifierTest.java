package org.standingorders.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Readings.acgme;
import static org.standingorders.testkit.Readings.api;
import static org.standingorders.testkit.Readings.coverage;
import static org.standingorders.testkit.Readings.sound;
import static org.standingorders.testkit.Readings.utilization;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.standingorders.act.Artifact;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.fact.Reading;
import org.standingorders.rule.Severity;
import org.standingorders.rule.Strategy;
import org.standingorders.testkit.Facts;
import org.standingorders.testkit.Shipped;

/** Whether what was done has helped (DT-24): it was done at 14:30. */
class VerifierTest {
    private static final Instant DONE = Instant.parse("2026-01-10T14:30:00Z");
    private static final Verifier SHIPPED = new Verifier(Shipped.policy().table("DT-24"));

    private final Facts facts = new Facts(24);
    private final List<Artifact> reported = new ArrayList<>();
    private Progress soFar = Progress.NONE;
    private long made;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            nullValues = "-",
            value = {
                "ROLLBACK, api database row_counts schedule_valid acgme_not_worse condition_gone",
                "RESTORE, api database row_counts schedule_valid acgme_not_worse condition_gone",
                "LOAD_SHEDDING, acgme_not_worse utilization critical_rotations condition_gone",
                "STATIC_FALLBACK, coverage acgme_compliant roster_published condition_gone",
                "READ_ONLY_CACHE, reads_succeed writes_rejected banner_visible",
                "RESTART, services_answer condition_gone",
                "INVESTIGATE, condition_gone",
                "EXTERNAL_SUPPORT, condition_gone",
                "CONTROLLED_SHUTDOWN, -",
                "HUMAN_COMMAND, -"
            })
    void each_strategy_is_verified_by_its_checks_dt_24(Strategy strategy, @Nullable String checks) {
        assertThat(verify(strategy, Severity.HIGH, 1, false).checks().stream()
                        .map(one -> one.check().toString())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(checks == null ? "" : checks);
    }

    @Test
    void what_nobody_reported_is_missing_and_missing_is_not_recovered_a9() {
        Verified verified = verify(Strategy.RESTORE, Severity.HIGH, 1, true);

        assertThat(verified.recovered()).isFalse();
        assertThat(verified.open())
                .extracting(Checked::toString)
                .containsExactly(
                        "api missing",
                        "database missing",
                        "row_counts missing",
                        "schedule_valid missing",
                        "acgme_not_worse missing");
    }

    @Test
    void a_service_must_answer_three_times_in_a_row() {
        assertThat(open(Strategy.RESTORE, api("api", 0))).contains("api failed (api 1 of 3)");
        assertThat(open(Strategy.RESTORE, api("api", 0))).contains("api failed (api 2 of 3)");
        assertThat(open(Strategy.RESTORE, api("api", 0))).noneMatch(check -> check.startsWith("api"));
        assertThat(open(Strategy.RESTORE, api("api", 1))).contains("api failed (api 0 of 3)");
    }

    @Test
    void duty_hours_must_not_be_worse_than_before() {
        assertThat(open(Strategy.LOAD_SHEDDING, acgme(1, 1, 0))).doesNotContain("acgme_not_worse failed");
        assertThat(open(Strategy.LOAD_SHEDDING, acgme(2, 2, 0))).contains("acgme_not_worse failed");
        assertThat(open(Strategy.STATIC_FALLBACK, acgme(1, 1, 0))).contains("acgme_compliant failed");
    }

    @ParameterizedTest
    @CsvSource({"1.0, false", "1.001, true"})
    void utilization_may_be_all_there_is_but_no_more(String average, boolean fails) {
        assertThat(open(Strategy.LOAD_SHEDDING, utilization(average)).contains("utilization failed"))
                .isEqualTo(fails);
    }

    @ParameterizedTest
    @CsvSource({"0.88, false", "0.879, true"})
    void coverage_is_at_most_two_points_below_what_the_schedule_declares(String rate, boolean fails) {
        assertThat(open(Strategy.STATIC_FALLBACK, coverage(rate)).contains("coverage failed"))
                .isEqualTo(fails);
    }

    @Test
    void what_was_observed_before_it_was_done_or_is_stale_by_now_shows_nothing() {
        Fact before = facts.fact(new FactId(new UUID(1, 1)), sound(), DONE);
        Fact longAgo = facts.fact(new FactId(new UUID(1, 2)), sound(), DONE.plusSeconds(1));

        assertThat(verify(Strategy.RESTORE, Severity.HIGH, 2, true, before).open())
                .extracting(Checked::toString)
                .contains("database missing");
        assertThat(verify(Strategy.RESTORE, Severity.HIGH, 3_600, true, longAgo).open())
                .extracting(Checked::toString)
                .contains("database missing");
    }

    @Test
    void a_critical_incident_must_stay_well_for_a_minute_and_begins_anew_when_it_does_not_a48() {
        Stream.of("READS_SUCCEED", "WRITES_REJECTED", "BANNER_VISIBLE").forEach(check -> report(check, true));

        Verified first = readOnly(10);
        assertThat(first.recovered()).isFalse();
        assertThat(first.nextAt()).isEqualTo(DONE.plusSeconds(70));
        assertThat(readOnly(69).recovered()).isFalse();
        assertThat(readOnly(70).recovered()).isTrue();

        report("BANNER_VISIBLE", false);
        assertThat(readOnly(71).progress().passedSince()).isNull();
        report("BANNER_VISIBLE", true);
        assertThat(readOnly(80).recovered()).isFalse();
        assertThat(readOnly(140).recovered()).isTrue();
    }

    @Test
    void a_high_incident_need_not_be_watched() {
        Stream.of("READS_SUCCEED", "WRITES_REJECTED", "BANNER_VISIBLE").forEach(check -> report(check, true));

        assertThat(verify(Strategy.READ_ONLY_CACHE, Severity.HIGH, 10, false).recovered())
                .isTrue();
    }

    @Test
    void a_strategy_without_checks_never_recovers_by_itself() {
        assertThat(verify(Strategy.HUMAN_COMMAND, Severity.HIGH, 600, true).recovered())
                .isFalse();
    }

    private void report(String check, boolean passed) {
        reported.add(new Artifact(Artifact.Kind.CHECK, check, passed, null));
    }

    private Verified readOnly(long second) {
        return verify(Strategy.READ_ONLY_CACHE, Severity.CRITICAL, second, true);
    }

    /** The checks that stand in the way after one more reading; there was one critical violation before. */
    private List<String> open(Strategy strategy, Reading reading) {
        made++;
        Fact fact = facts.fact(new FactId(new UUID(2, made)), reading, DONE.plusSeconds(made));
        return verify(strategy, Severity.HIGH, made + 1, true, fact).open().stream()
                .map(Checked::toString)
                .toList();
    }

    private Verified verify(Strategy strategy, Severity severity, long second, boolean gone, Fact... known) {
        Verified verified = SHIPPED.verify(new VerifyQuestion(
                        DONE.plusSeconds(second),
                        new Remedy(strategy, severity),
                        DONE,
                        List.of(known),
                        reported,
                        new VerifyQuestion.Before(1, new BigDecimal("0.9")),
                        gone,
                        soFar))
                .answer();
        soFar = verified.progress();
        return verified;
    }
}
