package org.standingorders.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionRoutesTest {
    private static final String DETECTED = "\"detected_at\":\"2026-01-10T14:30:00Z\"";

    @RegisterExtension
    final ApiFixture api = new ApiFixture();

    private String escalation = "";

    @BeforeEach
    void a_fact_has_led_to_three_decisions() {
        api.post("monitor", "/v1/facts", FactRoutesTest.FACT.formatted(4));
        escalation = String.valueOf(
                api.get("responder", "/v1/decisions?point=escalate").at("items.0.id"));
    }

    @Test
    void a_decision_names_its_inputs_and_its_outcome_under_its_policy() {
        Answer answer = api.get("responder", "/v1/decisions/" + escalation);

        assertThat(String.join(" ", answer.json().keySet()))
                .isEqualTo("id point at program_id incident_id incident_ids policy inputs outcome reasons");
        assertThat(answer.at("policy")).isEqualTo("sha256:" + "ab".repeat(32));
        assertThat(answer.at("inputs.fact_ids")).isEqualTo(List.of(FactRoutesTest.ID));
        assertThat(answer.at("inputs.state.severity")).isEqualTo("high");
        assertThat(answer.at("outcome.to_tell.0.role")).isEqualTo("on_call_admin");
    }

    @Test
    void a_decision_names_every_cell_behind_it() {
        Answer answer = api.get("responder", "/v1/decisions/" + escalation);

        assertThat(answer.at("reasons.0.rule")).isEqualTo("DT-05/X4");
        assertThat(answer.at("reasons.0.table")).isEqualTo("DT-05");
        assertThat(answer.at("reasons.0.row")).isEqualTo("X4");
        assertThat(answer.at("reasons.0.cells.0"))
                .isEqualTo(Map.of(
                        "column", "severity", "label", "Severity", "test", "= high", "value", "high", "met", true));
    }

    @Test
    void the_explanation_is_there_for_programs_and_for_people() {
        Answer json = api.get("responder", "/v1/decisions/" + escalation + "/explanation");
        Answer text = api.get("responder", "/v1/decisions/" + escalation + "/explanation", "Accept", "text/plain");

        assertThat((List<?>) json.at("sentences"))
                .anyMatch(one -> one.equals("To be told: on_call_admin (immediate)."))
                .anyMatch(one -> String.valueOf(one)
                        .startsWith("DT-05/X5 did not match: minutes since detection more than 60 – it was "));
        assertThat(json.at("matched.0.rule")).isEqualTo("DT-05/X4");
        assertThat(json.at("tables.0.nearest.1.rule")).isEqualTo("DT-05/X5");
        assertThat(json.at("tables.0.nearest.1.failed.0.column")).isEqualTo("minutes");
        assertThat(text.header("content-type")).isEqualTo("text/plain; charset=utf-8");
        assertThat(text.text()).contains("What was decided\n  - ", "What came near\n  - ");
    }

    @Test
    void a_replay_is_identical_and_shows_the_outcome() {
        Answer answer = api.method("POST", "responder", "/v1/decisions/" + escalation + "/replay");

        assertThat(answer.at("identical")).isEqualTo(true);
        assertThat(answer.at("outcome.to_tell.0.role")).isEqualTo("on_call_admin");
    }

    @Test
    void the_log_is_verified() {
        assertThat(api.get("responder", "/v1/log/verify").text())
                .isEqualTo("{\"ok\":true,\"entries\":3,\"head\":\"sha256:00\",\"faults\":[]}");
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "critical | 14:30:00.000 | - | on_call_admin program_director",
                "critical | 14:45:00.000 | - | ''",
                "critical | 14:45:00.001 | - | hospital_admin",
                "critical | 15:30:00.001 | - | acgme_contact",
                "critical | 15:31:00.000 | \"acknowledged_at\":\"2026-01-10T14:44:59Z\" | ''",
                "critical | 15:31:00.000 | \"status\":\"closed\" | ''",
                "critical | 15:31:00.000 | \"escalations\":[] | on_call_admin program_director hospital_admin acgme_contact",
                "high | 15:30:00.001 | - | program_director",
                "medium | 18:30:00.001 | - | on_call_admin",
                "low | 18:30:00.001 | - | ''",
            })
    void the_escalation_vectors_can_be_tried(
            String severity, String now, @org.jspecify.annotations.Nullable String more, String expected) {
        String incident = "{\"severity\":\"" + severity + "\"," + DETECTED + (more == null ? "" : "," + more) + "}";

        Answer answer = evaluate("{\"incident\":" + incident + ",\"now\":\"2026-01-10T" + now + "Z\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(told(answer)).isEqualTo(expected);
        assertThat(answer.at("now")).isEqualTo("2026-01-10T" + now + "Z");
    }

    private static String told(Answer answer) {
        return String.join(" ", answer.texts("decisions.*.outcome.to_tell.*.role"));
    }

    @Test
    void facts_are_tried_and_nothing_is_stored() {
        Answer fourth = evaluate(
                "{\"facts\":[{\"fact_type\":\"api_health\",\"source\":\"x\",\"service\":\"web\",\"consecutive_failures\":4}]}");
        Answer third = evaluate(
                "{\"facts\":[{\"fact_type\":\"api_health\",\"source\":\"x\",\"service\":\"web\",\"consecutive_failures\":3}]}");

        assertThat(fourth.at("incidents.0.type")).isEqualTo("api_degradation");
        assertThat(third.at("incidents")).isEqualTo(List.of());
        assertThat((List<?>) third.at("decisions.0.explanation"))
                .anyMatch(one -> one.equals("DT-01/D4 did not match: API failures in a row more than 3 – it was 3."));
        assertThat(api.desk.facts).hasSize(1);
        assertThat(fourth.text())
                .isEqualTo(evaluate(
                                "{\"facts\":[{\"fact_type\":\"api_health\",\"source\":\"x\",\"service\":\"web\",\"consecutive_failures\":4}]}")
                        .text());
    }

    @Test
    void anybody_can_be_asked_about_why_they_were_not_told() {
        String incident =
                "/v1/incidents/" + api.get("responder", "/v1/incidents").at("items.0.id") + "/why-not";

        Answer director = api.get("responder", incident + "?recipient=program_director");

        assertThat(director.at("told")).isEqualTo(false);
        assertThat(director.at("reasons.0.code")).isEqualTo("not_due");
        assertThat(director.at("reasons.0.rule")).isEqualTo("DT-05/X5");
        assertThat(api.get("responder", incident).problem()).isEqualTo("malformed-request");
        assertThat(api.get("responder", "/v1/incidents/00000000-0000-7000-0000-00000000dead/why-not?recipient=x")
                        .problem())
                .isEqualTo("not-found");
    }

    @Test
    void any_strategy_can_be_asked_about_but_one_thing_at_a_time() {
        String incident =
                "/v1/incidents/" + api.get("responder", "/v1/incidents").at("items.0.id") + "/why-not";

        Answer restore = api.get("responder", incident + "?strategy=restore");

        assertThat(restore.at("strategy")).isEqualTo("restore");
        assertThat(restore.at("decided")).isEqualTo(false);
        assertThat(restore.at("reasons.0.code")).isEqualTo("not_begun");
        assertThat(api.get("responder", incident + "?strategy=hope").status()).isEqualTo(400);
        assertThat(api.get("responder", incident + "?strategy=restore&recipient=x")
                        .problem())
                .isEqualTo("malformed-request");
    }

    @Test
    void a_whole_incident_as_it_is_shown_can_be_tried() {
        String shown = api.get(
                        "responder",
                        String.valueOf("/v1/incidents/"
                                + api.get("responder", "/v1/incidents").at("items.0.id")))
                .text();

        Answer answer = evaluate("{\"incident\":" + shown + ",\"now\":\"2026-01-10T15:31:00Z\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(told(answer)).isEqualTo("program_director");
    }

    @Test
    void a_named_policy_is_tried_and_the_active_one_where_none_is_named() {
        assertThat(evaluate("{\"policy\":\"sha256:" + "ab".repeat(32) + "\"}").status())
                .isEqualTo(200);
        assertThat(evaluate("{\"policy\":\"active\"}").at("policy")).isEqualTo("sha256:" + "ab".repeat(32));
        assertThat(evaluate("{\"policy\":\"sha256:" + "00".repeat(32) + "\"}").status())
                .isEqualTo(422);
    }

    @Test
    void other_programs_decisions_are_not_found() {
        assertThat(api.get("scoped-admin", "/v1/decisions/" + escalation).status())
                .isEqualTo(404);
        assertThat(api.get("scoped-admin", "/v1/decisions").at("items")).isEqualTo(List.of());
    }

    private Answer evaluate(String body) {
        return api.post("policy_owner", "/v1/evaluate", body);
    }
}
