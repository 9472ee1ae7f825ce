package org.standingorders.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.FactBodies.RECEPTION;
import static org.standingorders.testkit.FactBodies.apiHealth;
import static org.standingorders.testkit.FactBodies.json;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.standingorders.fact.FactProblem;
import org.standingorders.wire.Decoded.Reason;
import org.standingorders.wire.Decoded.Refused;

class FactRefusalTest {
    private static final byte[] FAULTY = json("""
                [{'fact_type':'api_health','source':'s','service':'api','consecutive_failures':4},
                 {'fact_type':'api_health','consecutive_failures':-1,'p95_ms':'slow','error_rate':95,
                  'labels':{'a/b':7},'ttl_seconds':0,'fact_id':'42'},
                 {'fact_type':'defense_level','source':'s','level':'PURPLE','reasons':['ok',5]},
                 {'fact_type':'database_health','source':'s','errors':[{'code':'x'},{'kind':'DISK','why':1}]},
                 7]""");

    @Test
    void every_fault_of_a_batch_is_told_at_once_with_its_place() {

        assertThat(problems(FAULTY))
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

    @Test
    void a_percentage_for_a_fraction_is_suspected_and_told_a5() {
        assertThat(problems(json("{'fact_type':'utilization','source':'s','average':95}")))
                .containsExactly("/average UNIT_SUSPECT");
        assertThat(problems(json("{'fact_type':'coverage','source':'s','rate':1.01}")))
                .containsExactly("/rate UNIT_SUSPECT");
        assertThat(message(json("{'fact_type':'coverage','source':'s','rate':85.0}")))
                .isEqualTo("rate must be a fraction, between 0 and 1, where 1 is the whole."
                        + " Maybe it is a percentage: send 0.95 instead of 95.");
        assertThat(FactJson.decode(json("{'fact_type':'utilization','source':'s','average':5}"), RECEPTION)
                        .problems())
                .isEmpty();
    }

    @Test
    void a_mistyped_name_is_refused_with_the_one_that_was_meant() {
        assertThat(message(apiHealth("'consecutive_failures':4,'p95ms':5")))
                .isEqualTo("This is not a field here. Maybe you meant (p95_ms).");
        assertThat(message(json("{'fact_type':'api_heath','source':'s'}")))
                .isEqualTo("fact_type is not known. Maybe you meant (api_health).");
        assertThat(message(json("{'fact_type':'defense_level','source':'s','level':'red'}")))
                .isEqualTo("level must be one of GREEN, YELLOW, ORANGE, RED, BLACK.");
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
                .isEqualTo("covered_slots must not be more than required_slots.");
        assertThat(problems(
                        json("{'fact_type':'acgme_compliance','source':'s','critical_violations':2,'violations':1}")))
                .containsExactly("/critical_violations INCONSISTENT");
    }

    @Test
    void a_broken_text_is_malformed_and_a_broken_rule_is_not() {
        assertThat(reason(json("{"))).isEqualTo(Reason.MALFORMED);
        assertThat(reason(apiHealth("'observed_at':'2026-01-10T14:30:00','p95_ms':1")))
                .isEqualTo(Reason.MALFORMED);
        assertThat(reason(apiHealth("'observed_at':'2026-01-10T14:30:00','p95_ms':-1")))
                .isEqualTo(Reason.BREAKS_A_RULE);
        assertThat(reason(apiHealth("'p95_ms':-1"))).isEqualTo(Reason.BREAKS_A_RULE);
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
