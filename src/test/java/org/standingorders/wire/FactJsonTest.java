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
import org.standingorders.fact.Labels;
import org.standingorders.fact.MonitorHeartbeat;
import org.standingorders.fact.Quality;
import org.standingorders.fact.TriState;
import org.standingorders.fact.Utilization;
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
}
