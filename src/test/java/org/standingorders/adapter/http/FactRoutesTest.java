package org.standingorders.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standingorders.fact.FactId;

class FactRoutesTest {
    static final String ID = "00000000-0000-7000-8000-0000000000aa";
    static final String FACT = """
            {"fact_id":"00000000-0000-7000-8000-0000000000aa","fact_type":"api_health","source":"blackbox",
             "service":"api","consecutive_failures":%d}""";

    @RegisterExtension
    final ApiFixture api = new ApiFixture();

    @Test
    void a_posted_fact_is_answered_with_its_fate_and_what_it_opened() {
        Answer answer = api.post("monitor", "/v1/facts", FACT.formatted(4));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("content-type")).isEqualTo("application/json");
        assertThat(answer.at("results.0.fact_id")).isEqualTo(ID);
        assertThat(answer.at("results.0.status")).isEqualTo("accepted");
        assertThat(answer.at("results.0.quality")).isEqualTo("good");
        assertThat((List<?>) answer.at("results.0.incidents")).hasSize(1);
        assertThat((List<?>) answer.at("results.0.decisions")).hasSize(3);
    }

    @Test
    void the_same_fact_again_is_a_duplicate_and_its_id_for_another_fact_is_refused() {
        api.post("monitor", "/v1/facts", FACT.formatted(4));

        assertThat(api.post("monitor", "/v1/facts", FACT.formatted(4)).at("results.0.status"))
                .isEqualTo("duplicate");
        Answer other = api.post("monitor", "/v1/facts", FACT.formatted(5));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.at("errors.0.pointer")).isEqualTo("/fact_id");
    }

    @Test
    void one_bad_fact_refuses_the_batch_with_pointers_to_every_fault() {
        Answer answer = api.post("monitor", "/v1/facts", """
                [{"fact_type":"api_health","source":"x","service":"api","consecutive_failures":1},
                 {"fact_type":"coverage","source":"x","rate":95,"colour":"red"}]""");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("rule-broken");
        assertThat((List<?>) answer.at("errors")).hasSize(2);
        assertThat(answer.text())
                .contains("\"pointer\":\"/1/rate\",\"code\":\"UNIT_SUSPECT\"", "\"pointer\":\"/1/colour\"");
        assertThat(api.desk.facts).isEmpty();
    }

    @Test
    void a_fact_of_a_program_that_the_key_does_not_cover_is_refused_whole() {
        Answer answer = api.post("scoped-monitor", "/v1/facts", """
                [{"fact_type":"coverage","source":"x","rate":0.9,"program_id":"surgery"},
                 {"fact_type":"coverage","source":"x","rate":0.9}]""");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.problem()).isEqualTo("program-out-of-scope");
        assertThat(answer.at("errors.0.pointer")).isEqualTo("/1/program_id");
        assertThat(api.desk.facts).isEmpty();
    }

    @Test
    void a_heartbeat_needs_no_body() {
        assertThat(api.post("monitor", "/v1/heartbeats/prometheus", "").status())
                .isEqualTo(200);
        assertThat(api.method("POST", "monitor", "/v1/heartbeats/black%20box").status())
                .isEqualTo(200);
        assertThat(api.get("admin", "/v1/facts").text())
                .contains("\"source\":\"prometheus\"", "\"source\":\"black box\"", "\"interval_s\":60");
    }

    @Test
    void a_heartbeat_that_is_no_object_is_refused() {
        Answer answer = api.post("monitor", "/v1/heartbeats/x", "[1]");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("errors.0.message"))
                .isEqualTo("A heartbeat must be a JSON object, or have no body at all.");
        assertThat(api.desk.facts).isEmpty();
    }

    @Test
    void a_heartbeat_may_name_its_interval_and_program() {
        assertThat(api.post("monitor", "/v1/heartbeats/x", "{\"interval_s\":30,\"program_id\":\"surgery\"}")
                        .status())
                .isEqualTo(200);
        assertThat(api.get("scoped-responder", "/v1/facts").at("items.0.interval_s"))
                .isEqualTo(30L);
        assertThat(api.post("monitor", "/v1/heartbeats/x", "{\"interval_s\":0}").at("errors.0.pointer"))
                .isEqualTo("/interval_s");
    }

    @Test
    void an_id_that_stands_for_an_alert_or_event_cannot_be_chosen() {
        String derived = FactId.derived("cloudevent", "clinic", "mon", "1").toString();
        String fact = FACT.formatted(4).replace(ID, derived);

        Answer single = api.post("monitor", "/v1/facts", fact);
        assertThat(single.status()).isEqualTo(422);
        assertThat(single.at("errors.0.pointer")).isEqualTo("/fact_id");
        assertThat(api.post("monitor", "/v1/facts", "[" + FACT.formatted(4) + "," + fact + "]")
                        .at("errors.0.pointer"))
                .isEqualTo("/1/fact_id");
        assertThat(api.post("monitor", "/v1/heartbeats/x", "{\"fact_id\":\"" + derived + "\"}")
                        .status())
                .isEqualTo(422);
        assertThat(api.desk.facts).isEmpty();
    }

    @Test
    void a_batch_concerns_at_most_64_programs() {
        String facts = IntStream.range(0, 65)
                .mapToObj(
                        n -> "{\"fact_type\":\"coverage\",\"source\":\"x\",\"rate\":0.9,\"program_id\":\"p" + n + "\"}")
                .collect(Collectors.joining(",", "[", "]"));

        assertThat(api.post("monitor", "/v1/facts", facts).status()).isEqualTo(413);
        assertThat(api.post("monitor", "/v1/facts", facts.replace("\"p64\"", "\"p63\""))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"fact\"", "17", "{}", "[[]]", "{\"fact_type\":\"weather\",\"source\":\"x\"}"})
    void what_is_no_fact_breaks_a_rule_or_holds_nothing(String body) {
        assertThat(api.post("monitor", "/v1/facts", body).status()).isIn(200, 422);
        assertThat(api.desk.facts).isEmpty();
    }
}
