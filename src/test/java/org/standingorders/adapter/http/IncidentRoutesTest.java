package org.standingorders.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                        "\"observation\":null,\"orientation\":null,\"decision\":null,\"executions\":[],\"obligations\":[]",
                        "\"links\":{\"self\":\"" + incident + "\"");
    }

    @Test
    void every_escalation_names_its_decision() {
        Answer answer = api.get("responder", incident);

        assertThat(answer.at("escalations.0.role")).isEqualTo("on_call_admin");
        assertThat(answer.at("escalations.0.tier")).isEqualTo("immediate");
        assertThat(answer.at("escalations.0.notice_ids")).isEqualTo(List.of());
        Answer decision = api.get("responder", "/v1/decisions/" + answer.at("escalations.0.decision_id"));
        assertThat(decision.at("point")).isEqualTo("escalate");
    }

    @Test
    void acknowledging_needs_no_body_and_no_version_and_twice_is_once() {
        Answer once = api.method("POST", "responder", incident + "/acknowledge");
        Answer twice = api.post("responder", incident + "/acknowledge", "{}");

        assertThat(once.status()).isEqualTo(200);
        assertThat(once.at("acknowledged_by")).isEqualTo("responder");
        assertThat(once.at("acknowledged_at")).isEqualTo("2026-01-10T14:30:00.000Z");
        assertThat(twice.at("version")).isEqualTo(once.at("version"));
        assertThat(once.text()).contains("\"next_escalation_at\":null");
    }

    @Test
    void an_acknowledgement_can_end_but_only_in_the_future() {
        assertThat(api.post("responder", incident + "/acknowledge", "{\"until\":\"2026-01-10T14:30:00Z\"}")
                        .at("errors.0.pointer"))
                .isEqualTo("/until");
        Answer answer = api.post(
                "responder", incident + "/acknowledge", "{\"until\":\"2026-01-10T15:00:00Z\",\"note\":\"on it\"}");
        assertThat(answer.at("acknowledged_until")).isEqualTo("2026-01-10T15:00:00.000Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "activate | {}",
                "severity | {\"severity\":\"critical\",\"reason\":\"worse\"}",
                "resolve | {\"reason\":\"over\"}",
                "reopen | {\"reason\":\"not over\"}",
                "close | {\"reason\":\"reviewed\"}",
                "false-alarm | {\"reason\":\"a test\"}",
            })
    void a_change_needs_the_version_that_was_read(String name, String body) {
        Answer without = api.post("responder", incident + "/" + name, body);
        Answer stale = api.post("responder", incident + "/" + name, body, "If-Match", "\"1\"");
        Answer weak = api.post("responder", incident + "/" + name, body, "If-Match", "W/\"2\"");

        assertThat(without.status()).isEqualTo(428);
        assertThat(without.problem()).isEqualTo("if-match-required");
        assertThat(List.of(stale.status(), weak.status())).containsOnly(412);
        assertThat(stale.problem()).isEqualTo("stale-version");
    }

    @Test
    void an_incident_lives_through_its_states() {
        Answer active = change("activate", "{}", "\"2\"");
        assertThat(active.at("status")).isEqualTo("observing");
        assertThat(active.at("phase")).isEqualTo("OBSERVE");
        assertThat(change("severity", "{\"severity\":\"critical\",\"reason\":\"worse\"}", active.header("etag"))
                        .at("severity"))
                .isEqualTo("critical");
        assertThat(change("resolve", REASON, "*").at("status")).isEqualTo("resolved");
        assertThat(change("reopen", REASON, "*").at("status")).isEqualTo("observing");
        assertThat(change("resolve", REASON, "*").at("resolved_at")).isNotNull();
        assertThat(change("close", REASON, "*").at("status")).isEqualTo("closed");
        Answer again = change("resolve", REASON, "*");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.problem()).isEqualTo("wrong-state");
    }

    @Test
    void a_false_alarm_ends_it() {
        assertThat(change("false-alarm", REASON, "*").at("status")).isEqualTo("false_alarm");
    }

    @Test
    void a_duplicate_names_another_incident_that_exists() {
        String other = String.valueOf(report("{\"type\":\"api_degradation\",\"severity\":\"high\",\"summary\":\"x\"}")
                .at("id"));

        assertThat(change("duplicate", "{\"reason\":\"same\",\"of\":\"00000000-0000-7000-8000-00000000dead\"}", "*")
                        .at("errors.0.pointer"))
                .isEqualTo("/of");
        assertThat(change("duplicate", "{\"reason\":\"same\",\"of\":\"17\"}", "*")
                        .status())
                .isEqualTo(422);
        assertThat(change("duplicate", "{\"reason\":\"same\",\"of\":\"" + other + "\"}", "*")
                        .at("status"))
                .isEqualTo("duplicate");
    }

    @Test
    void the_time_line_says_who_did_what_oldest_first() {
        api.post("responder", incident + "/notes", "{\"text\":\"the pool is full\"}");

        Answer answer = api.get("policy_owner", incident + "/timeline");

        assertThat(((List<?>) Objects.requireNonNull(answer.at("items")))
                        .stream().map(one -> String.valueOf(((Map<?, ?>) one).get("kind"))))
                .containsExactly("opened", "escalated", "noted");
        assertThat(answer.at("items.0.seq")).isEqualTo(1L);
        assertThat(answer.at("items.0.actor")).isEqualTo(Map.of("name", "system", "role", "system"));
        assertThat(answer.at("items.0.fact_ids")).isEqualTo(List.of(FactRoutesTest.ID));
        assertThat(answer.at("items.2.actor")).isEqualTo(Map.of("name", "responder", "role", "responder"));
        assertThat(answer.at("items.2.text")).isEqualTo("the pool is full");
        assertThat(answer.text()).contains("\"decision_id\":null");
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

    @Test
    void the_same_idempotency_key_gives_the_first_answer_and_another_body_under_it_is_refused_H12() {
        Answer first = note("one", "k-1");
        Answer again = note("one", "\"k-1\"");
        Answer other = note("two", "k-1");

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        assertThat(api.post("admin", incident + "/notes", "{\"text\":\"two\"}", "Idempotency-Key", "k-1")
                        .status())
                .as("another credential's key")
                .isEqualTo(200);
        assertThat(note("x", "k".repeat(128)).status()).isEqualTo(200);
        assertThat(note("x", "k".repeat(129)).at("errors.0.header")).isEqualTo("Idempotency-Key");
        assertThat(note("x", " ").status()).isEqualTo(400);
    }

    private Answer note(String text, String key) {
        return api.post("responder", incident + "/notes", "{\"text\":\"" + text + "\"}", "Idempotency-Key", key);
    }

    private Answer report(String body) {
        return api.post("monitor", "/v1/incidents", body);
    }

    private Answer change(String name, String body, @org.jspecify.annotations.Nullable String etag) {
        return api.post("responder", incident + "/" + name, body, "If-Match", String.valueOf(etag));
    }
}
