package org.standingorders.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.FactBodies.NEW_ID;
import static org.standingorders.testkit.FactBodies.RECEIVED;
import static org.standingorders.testkit.FactBodies.RECEPTION;
import static org.standingorders.testkit.FactBodies.apiHealth;
import static org.standingorders.testkit.FactBodies.json;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.standingorders.fact.ApiHealth;
import org.standingorders.fact.Change;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.fact.FactProblem;
import org.standingorders.fact.Labels;
import org.standingorders.fact.MonitorHeartbeat;
import org.standingorders.fact.Quality;
import org.standingorders.fact.TriState;
import org.standingorders.fact.Utilization;
import org.standingorders.wire.Decoded.Reason;
import org.standingorders.wire.Decoded.Refused;

class FactJsonTest {
    @Test
    void the_example_of_the_contract_is_read_as_it_stands() {
        Fact fact = accepted(json("""
                {'fact_id':'0198b0c2-0000-7000-8000-000000000009','fact_type':'api_health','program_id':'default',
                 'source':'blackbox','observed_at':'2026-01-10T14:30:00Z','ttl_seconds':300,'labels':{'region':'east'},
                 'service':'api','consecutive_failures':4,'p95_ms':5200,'error_rate':0.4,'window_s':60}"""));

        assertThat(fact)
                .isEqualTo(new Fact(
                        new FactId(UUID.fromString("0198b0c2-0000-7000-8000-000000000009")),
                        "default",
                        "blackbox",
                        1,
                        Instant.parse("2026-01-10T14:30:00Z"),
                        RECEIVED,
                        Duration.ofMinutes(5),
                        Quality.GOOD,
                        Labels.of(Map.of("region", "east")),
                        new ApiHealth("api", 4, null, new BigDecimal("5200"), new BigDecimal("0.4"), 60)));
    }

    @Test
    void what_is_absent_takes_its_default_and_the_rest_is_unknown() {
        Fact fact = accepted(json("{'fact_type':'utilization','source':'s','average':1.0}"));

        assertThat(fact.programId()).isEqualTo("default");
        assertThat(fact.id()).isEqualTo(NEW_ID);
        assertThat(fact.observedAt()).isEqualTo(RECEIVED);
        assertThat(fact.ttl()).isEqualTo(Duration.ofSeconds(300));
        assertThat(((Utilization) fact.reading()).scope()).isEqualTo(Utilization.Scope.SYSTEM);
        assertThat(((Utilization) fact.reading()).capacityBlocks()).isNull();
    }

    @Test
    void an_unknown_answer_is_never_no() {
        Fact fact = accepted(json("""
                {'fact_type':'change','source':'s','change_id':'c1','kind':'CODE','deployed_at':'2026-01-10T14:00:00Z',
                 'tests_present':false,'reviewed':'YES','preflight_passed':null}"""));

        Change change = (Change) fact.reading();
        assertThat(change.testsPresent()).isEqualTo(TriState.NO);
        assertThat(change.reviewed()).isEqualTo(TriState.YES);
        assertThat(change.preflightPassed()).isEqualTo(TriState.UNKNOWN);
        assertThat(change.reversible()).isNull();
    }

    @Test
    void the_sender_of_the_key_may_stand_in_for_an_absent_source() {
        Reception reception = new Reception(RECEIVED, () -> NEW_ID, "prometheus");
        byte[] body = json("{'fact_type':'monitor_heartbeat','interval_s':60}");

        Fact fact = FactJson.decode(body, reception).orBroken().get(0);

        assertThat(fact.source()).isEqualTo("prometheus");
        assertThat(fact.reading()).isEqualTo(new MonitorHeartbeat("prometheus", 60, null));
        assertThat(fact.key()).isEqualTo("prometheus");
    }

    /** A2: no binary floating point, no rounding. */
    @Test
    void decimals_are_exact_and_equal_whatever_zeros_they_end_in() {
        assertThat(average("1.0")).isEqualTo(average("1")).isEqualTo(BigDecimal.ONE);
        assertThat(average("1.0001")).isGreaterThan(BigDecimal.ONE);
        assertThat(average("1.00000000000000000000000000000001")).isGreaterThan(BigDecimal.ONE);
        assertThat(average("1e-2")).isEqualTo(new BigDecimal("0.01"));
    }

    /** A1: the fourth failure is told from the third exactly; a whole number may be written with a zero behind the point. */
    @Test
    void whole_numbers_are_whole() {
        assertThat(accepted(apiHealth("'consecutive_failures':4.0")).reading())
                .isEqualTo(accepted(apiHealth("'consecutive_failures':4")).reading());
        assertThat(problems(apiHealth("'consecutive_failures':3.5")))
                .containsExactly("/consecutive_failures WRONG_TYPE");
    }

    @Test
    void every_fault_of_a_batch_is_told_at_once_with_its_place() {
        byte[] body = json("""
                [{'fact_type':'api_health','source':'s','service':'api','consecutive_failures':4},
                 {'fact_type':'api_health','consecutive_failures':-1,'p95_ms':'slow','error_rate':95,
                  'labels':{'a/b':7},'ttl_seconds':0,'fact_id':'42'},
                 {'fact_type':'defense_level','source':'s','level':'PURPLE','reasons':['ok',5]},
                 {'fact_type':'database_health','source':'s','errors':[{'code':'x'},{'kind':'DISK','why':1}]},
                 7]""");

        assertThat(problems(body))
                .containsExactlyInAnyOrder(
                        "/1/source REQUIRED",
                        "/1/service REQUIRED",
                        "/1/consecutive_failures OUT_OF_RANGE",
                        "/1/p95_ms WRONG_TYPE",
                        "/1/error_rate UNIT_SUSPECT",
                        "/1/labels/a~1b WRONG_TYPE",
                        "/1/ttl_seconds OUT_OF_RANGE",
                        "/1/fact_id WRONG_TYPE",
                        "/2/level UNKNOWN_VALUE",
                        "/2/reasons/1 WRONG_TYPE",
                        "/3/errors/0/kind REQUIRED",
                        "/3/errors/1/why UNKNOWN_FIELD",
                        "/4 WRONG_TYPE");
    }

    /** A5. */
    @Test
    void a_percentage_for_a_fraction_is_suspected_and_told() {
        assertThat(problems(json("{'fact_type':'utilization','source':'s','average':95}")))
                .containsExactly("/average UNIT_SUSPECT");
        assertThat(problems(json("{'fact_type':'coverage','source':'s','rate':1.01}")))
                .containsExactly("/rate UNIT_SUSPECT");
        assertThat(message(json("{'fact_type':'coverage','source':'s','rate':85.0}")))
                .isEqualTo("rate (85) must be a fraction, between 0 and 1, where 1 is the whole."
                        + " Maybe it is a percentage: send 0.95 instead of 95.");
        assertThat(accepted(json("{'fact_type':'utilization','source':'s','average':5}")))
                .isNotNull();
    }

    @Test
    void a_mistyped_name_is_refused_with_the_one_that_was_meant() {
        assertThat(message(apiHealth("'consecutive_failures':4,'p95ms':5")))
                .isEqualTo("p95ms is not a field here. Maybe you meant (p95_ms).");
        assertThat(message(json("{'fact_type':'api_heath','source':'s'}")))
                .isEqualTo("fact_type (api_heath) is not known. Maybe you meant (api_health).");
        assertThat(message(json("{'fact_type':'defense_level','source':'s','level':'red'}")))
                .isEqualTo("level (red) must be one of GREEN, YELLOW, ORANGE, RED, BLACK.");
    }

    @Test
    void a_fact_that_says_nothing_is_refused() {
        assertThat(message(apiHealth("'window_s':60")))
                .isEqualTo(
                        "At least one of (consecutive_failures, p95_ms, error_rate, last_success_at) must be given.");
    }

    @Test
    void fields_that_contradict_each_other_are_refused() {
        assertThat(message(json("{'fact_type':'coverage','source':'s','covered_slots':9,'required_slots':8}")))
                .isEqualTo("covered_slots (9) must not be more than required_slots (8).");
        assertThat(problems(
                        json("{'fact_type':'acgme_compliance','source':'s','critical_violations':2,'violations':1}")))
                .containsExactly("/critical_violations INCONSISTENT");
    }

    @Test
    void a_broken_text_is_malformed_and_a_broken_rule_is_not() {
        assertThat(reason(json("{"))).isEqualTo(Reason.MALFORMED);
        assertThat(reason(apiHealth("'observed_at':'2026-01-10T14:30:00','p95_ms':-1")))
                .isEqualTo(Reason.MALFORMED);
        assertThat(reason(apiHealth("'p95_ms':-1"))).isEqualTo(Reason.BREAKS_A_RULE);
    }

    @Test
    void an_empty_batch_holds_no_facts() {
        assertThat(FactJson.decode(json(" [ ] "), RECEPTION).orBroken()).isEmpty();
    }

    private static Fact accepted(byte[] body) {
        List<Fact> facts = FactJson.decode(body, RECEPTION).orBroken();
        assertThat(facts).hasSize(1);
        return facts.get(0);
    }

    private static BigDecimal average(String number) {
        Fact fact = accepted(json("{'fact_type':'utilization','source':'s','average':" + number + "}"));
        BigDecimal average = ((Utilization) fact.reading()).average();
        return average == null ? BigDecimal.TEN : average;
    }

    private static Refused<?> refused(byte[] body) {
        return (Refused<?>) FactJson.decode(body, RECEPTION);
    }

    private static List<String> problems(byte[] body) {
        return refused(body).problems().stream()
                .map(each -> each.pointer() + " " + each.code())
                .toList();
    }

    private static String message(byte[] body) {
        return refused(body).problems().stream()
                .map(FactProblem::message)
                .findFirst()
                .orElse("");
    }

    private static Reason reason(byte[] body) {
        return refused(body).reason();
    }
}
