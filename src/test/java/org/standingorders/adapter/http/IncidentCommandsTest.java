package org.standingorders.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people ask of incidents, with the versions they read and the keys that make repeating safe. */
class IncidentCommandsTest {
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
    @CsvSource({
        "14:30:00.000Z, 422",
        "14:30:00.001Z, 200",
        "14:30:00.000Z+1, 200",
        "14:30:00.001Z+1, 422",
    })
    void an_acknowledgement_ends_within_a_day(String time, int status) {
        String day = time.endsWith("+1") ? "2026-01-11T" : "2026-01-10T";
        String until = day + time.replace("+1", "");

        assertThat(api.post("responder", incident + "/acknowledge", "{\"until\":\"" + until + "\"}")
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-10T14:32:00.000Z, 201",
        "2026-01-10T14:32:00.001Z, 422",
        "2026-01-09T14:30:00.000Z, 201",
        "2026-01-09T14:29:59.999Z, 422",
    })
    void trouble_that_is_reported_began_within_the_last_day(String onset, int status) {
        Answer answer = api.post(
                "responder",
                "/v1/incidents",
                "{\"type\":\"over_capacity\",\"severity\":\"high\",\"summary\":\"x\",\"onset_at\":\"" + onset + "\"}");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(status == 422 ? answer.at("errors.0.pointer") : "/onset_at").isEqualTo("/onset_at");
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
        String other = String.valueOf(api.post(
                        "monitor",
                        "/v1/incidents",
                        "{\"type\":\"api_degradation\",\"severity\":\"high\",\"summary\":\"x\"}")
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

    private Answer change(String name, String body, @Nullable String etag) {
        return api.post("responder", incident + "/" + name, body, "If-Match", String.valueOf(etag));
    }
}
