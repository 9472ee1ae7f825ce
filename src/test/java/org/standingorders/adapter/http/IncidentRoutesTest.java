package org.standingorders.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IncidentRoutesTest {
    private static final String REASON = "{\"reason\":\"it is over\"}";

    @RegisterExtension
    final ApiFixture api = new ApiFixture();

    private String incident = "";

    @BeforeEach
    void an_api_incident_waits_for_activation() {
        Answer posted = api.post("monitor", "/v1/facts", FactRoutesTest.FACT.formatted(4));
        incident = "/v1/incidents/" + posted.at("results.0.incidents.0");
    }

    @Test
    void an_incident_is_shown_flat_in_the_order_of_the_contract_with_what_is_not_known_as_null() {
        Answer answer = api.get("responder", incident);

        assertThat(answer.header("etag")).isEqualTo("\"2\"");
        assertThat(answer.text())
                .startsWith("{\"id\":\"" + incident.substring(14) + "\",\"version\":2,\"program_id\":\"default\","
                        + "\"type\":\"api_degradation\",\"severity\":\"high\",\"status\":\"awaiting_activation\","
                        + "\"phase\":\"DETECT\",\"detected_at\":\"2026-01-10T14:30:00.000Z\"")
                .contains(
                        "\"response_started_at\":null",
                        "\"acknowledged_at\":null,\"acknowledged_by\":null",
                        "\"resolved_at\":null,\"auto_activate\":false",
                        "\"trigger\":\"API api failed 4 times in a row\"",
                        "\"dedup_key\":\"default/api_degradation/api\",\"occurrences\":1",
                        "\"parent_id\":null,\"fact_ids\":[\"" + FactRoutesTest.ID + "\"]",
                        "\"next_escalation_at\":\"2026-01-10T15:30:00.001Z\"",
                        "\"observation\":null,\"orientation\":null,\"decision\":null,\"approval\":null",
                        "\"executions\":[],\"obligations\":[]",
                        "\"links\":{\"self\":\"" + incident + "\"");
    }

    @Test
    void every_escalation_names_its_decision() {
        Answer answer = api.get("responder", incident);

        assertThat(answer.at("escalations.0.role")).isEqualTo("on_call_admin");
        assertThat(answer.at("escalations.0.tier")).isEqualTo("immediate");
        assertThat((List<?>) answer.at("escalations.0.notice_ids")).hasSize(1);
        Answer decision = api.get("responder", "/v1/decisions/" + answer.at("escalations.0.decision_id"));
        assertThat(decision.at("point")).isEqualTo("escalate");
    }

    @Test
    void the_time_line_says_who_did_what_oldest_first() {
        api.post("responder", incident + "/notes", "{\"text\":\"the pool is full\"}");

        Answer answer = api.get("policy_owner", incident + "/timeline");

        assertThat(answer.texts("items.*.kind")).containsExactly("opened", "escalated", "noted");
        assertThat(answer.at("items.0.seq")).isEqualTo(1L);
        assertThat(answer.at("items.0.actor")).isEqualTo(Map.of("name", "system", "role", "system"));
        assertThat(answer.at("items.0.fact_ids")).isEqualTo(List.of(FactRoutesTest.ID));
        assertThat(answer.at("items.2.actor")).isEqualTo(Map.of("name", "responder", "role", "responder"));
        assertThat(answer.at("items.2.text")).isEqualTo("the pool is full");
        assertThat(answer.text()).contains("\"decision_id\":null");
    }

    @Test
    void the_children_of_an_incident_are_asked_for_by_its_id() {
        String id = incident.substring(incident.lastIndexOf('/') + 1);

        assertThat(api.get("responder", "/v1/incidents?parent_id=" + id).at("items"))
                .isEqualTo(List.of());
        assertThat(api.get("responder", "/v1/incidents?parent_id=17").status()).isEqualTo(400);
    }

    @Test
    void trouble_is_reported_by_hand() {
        Answer answer = report(
                "{\"type\":\"patient_safety_concern\",\"severity\":\"medium\",\"summary\":\"two wards uncovered\"}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("location")).isEqualTo("/v1/incidents/" + answer.at("id"));
        assertThat(answer.header("etag")).isNotNull();
        assertThat(answer.at("trigger")).isEqualTo("two wards uncovered");
        assertThat(answer.at("measure")).isEqualTo("reported by monitor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"fire\",\"severity\":\"high\",\"summary\":\"x\"}",
                "{\"type\":\"api_degradation\",\"severity\":\"urgent\",\"summary\":\"x\"}",
                "{\"type\":\"api_degradation\",\"severity\":\"high\",\"summary\":\" \"}",
                "{\"type\":\"api_degradation\",\"severity\":\"high\"}",
                "{\"type\":\"api_degradation\",\"severity\":\"high\",\"summary\":\"x\",\"role\":\"admin\"}",
                "{\"type\":\"api_degradation\",\"severity\":\"high\",\"summary\":\"x\",\"approved_by\":\"me\"}",
                "[]",
            })
    void a_report_that_breaks_a_rule_says_which(String body) {
        assertThat(report(body).status()).isEqualTo(422);
        assertThat((List<?>) report(body).at("errors")).hasSize(1);
    }

    @Test
    void a_report_for_a_program_that_the_key_does_not_cover_is_refused() {
        String body = "{\"type\":\"api_degradation\",\"severity\":\"high\",\"summary\":\"x\"}";

        assertThat(api.post("scoped-responder", "/v1/incidents", body).status()).isEqualTo(403);
        assertThat(api.post(
                                "scoped-responder",
                                "/v1/incidents",
                                body.replace("{\"type\"", "{\"program_id\":\"surgery\",\"type\""))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void another_programs_incident_is_not_found_by_any_command() {
        assertThat(api.get("scoped-responder", incident).status()).isEqualTo(404);
        assertThat(api.post("scoped-responder", incident + "/acknowledge", "{}").status())
                .isEqualTo(404);
        assertThat(api.post("scoped-responder", incident + "/resolve", REASON, "If-Match", "*")
                        .status())
                .isEqualTo(404);
        assertThat(api.get("scoped-responder", incident + "/timeline").status()).isEqualTo(404);
        assertThat((List<?>) api.get("scoped-responder", "/v1/incidents").at("items"))
                .isEmpty();
    }

    @Test
    void a_list_is_filtered_by_what_the_query_says() {
        assertThat((List<?>) api.get(
                                "responder",
                                "/v1/incidents?open=true&severity=high&type=api_degradation"
                                        + "&status=awaiting_activation&program_id=default")
                        .at("items"))
                .hasSize(1);
        assertThat((List<?>) api.get("responder", "/v1/incidents?open=false").at("items"))
                .isEmpty();
    }

    private Answer report(String body) {
        return api.post("monitor", "/v1/incidents", body);
    }
}
