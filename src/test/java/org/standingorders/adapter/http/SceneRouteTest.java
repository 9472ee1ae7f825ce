package org.standingorders.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be tried, and how much can be tried at once. */
class SceneRouteTest {
    @RegisterExtension
    static final ApiFixture API = new ApiFixture();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"policy\":\"sha256:17\"} | /policy",
                "{\"policy\":\"newest\"} | /policy",
                "{\"facts\":{}} | /facts",
                "{\"facts\":[{\"fact_type\":\"coverage\",\"source\":\"x\",\"rate\":95}]} | /facts/0/rate",
                "{\"incident\":{}} | /incident/severity",
                "{\"incident\":{\"severity\":\"high\",\"colour\":1}} | /incident/colour",
                "{\"incident\":{\"severity\":\"high\",\"escalations\":[{\"tier\":\"x\",\"role\":\"Bob\"}]}}"
                        + " | /incident/escalations/0/role",
                "{\"then\":1} | /then",
                "{\"now\":\"9999-12-31T23:59:59Z\"} | /now",
                "{\"now\":\"0001-01-01T00:00:00Z\"} | /now",
                "{\"incident\":{\"severity\":\"high\",\"detected_at\":\"9999-12-31T23:59:59Z\"}} | /incident/detected_at",
                "{\"incident\":{\"severity\":\"high\",\"acknowledged_until\":\"9999-12-31T23:59:59Z\"}}"
                        + " | /incident/acknowledged_until",
            })
    void what_cannot_be_tried_is_named(String body, String pointer) {
        Answer answer = evaluate(body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("errors.0.pointer")).isEqualTo(pointer);
    }

    @Test
    void everything_that_is_wrong_is_named_in_the_incident_and_in_the_facts() {
        Answer answer = evaluate("{\"incident\":{\"severity\":\"grave\",\"colour\":1},"
                + "\"facts\":[{\"fact_type\":\"coverage\",\"source\":\"x\",\"rate\":95}]}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("\"/incident/severity\"", "\"/incident/colour\"", "\"/facts/0/rate\"");
    }

    @Test
    void a_scene_has_so_many_facts_and_no_more() {
        String fact = "{\"fact_type\":\"coverage\",\"source\":\"x\",\"rate\":0.9}";
        String fifty = String.join(",", Collections.nCopies(50, fact));

        assertThat(evaluate("{\"facts\":[" + fifty + "]}").status()).isEqualTo(200);
        assertThat(evaluate("{\"facts\":[" + fifty + "," + fact + "]}").at("errors.0"))
                .isEqualTo(Map.of(
                        "pointer", "/facts",
                        "code", "TOO_MANY",
                        "message", "facts (51 entries) must have at most 50."));
    }

    private static Answer evaluate(String body) {
        return API.post("policy_owner", "/v1/evaluate", body);
    }
}
