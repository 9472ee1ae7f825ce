package org.standingorders.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people find about incidents, and what that obliges them to. */
class FindingsTest {
    @RegisterExtension
    final ApiFixture api = new ApiFixture();

    private String incident = "";

    @BeforeEach
    void an_incident_is_open() {
        Answer posted = api.post("monitor", "/v1/facts", FactRoutesTest.FACT.formatted(4));
        incident = "/v1/incidents/" + posted.at("results.0.incidents.0");
    }

    @Test
    void a_finding_starts_a_clock_that_ends_when_somebody_says_that_it_is_done_dt_31() {
        Answer found = api.post(
                "responder",
                incident + "/findings",
                "{\"finding\":\"phi_involved\",\"reason\":\"an export was mailed\"}");
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.at("obligations.0.due_at")).isEqualTo("2026-03-11T14:30:00.000Z");
        assertThat(found.at("obligations.0.rule")).isEqualTo("DT-31/G1");

        String done = incident + "/obligations/1/done";
        Answer met = api.post("responder", done, "{\"note\":\"sent by post\"}");
        assertThat(met.at("obligations.0.state")).isEqualTo("met");
        assertThat(met.at("obligations.0.ended_by")).isEqualTo("responder");
        assertThat(api.post("responder", done, "{\"note\":\"again\"}").status()).isEqualTo(409);
        assertThat(found.at("findings.0.found_by")).isEqualTo("responder");
    }

    @Test
    void what_was_found_was_found_before_and_not_before_any_clock_could_still_run() {
        String body = "{\"finding\":\"data_exposure\",\"reason\":\"a mail\",\"discovered_at\":\"%s\"}";

        assertThat(api.post("responder", incident + "/findings", body.formatted("2026-01-10T14:33:00Z"))
                        .at("errors.0.pointer"))
                .isEqualTo("/discovered_at");
        assertThat(api.post("responder", incident + "/findings", body.formatted("2023-01-10T14:33:00Z"))
                        .status())
                .isEqualTo(422);
        assertThat(api.post("monitor", incident + "/findings", body.formatted("2026-01-10T14:30:00Z"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void no_more_people_are_of_one_state_than_there_are() {
        String body = "{\"finding\":\"phi_involved\",\"individuals\":600,\"in_one_state\":700,\"reason\":\"r\"}";

        assertThat(api.post("responder", incident + "/findings", body).at("errors.0.pointer"))
                .isEqualTo("/in_one_state");
    }

    @Test
    void obligations_are_numbered_from_1() {
        assertThat(api.post("responder", incident + "/obligations/0/done", "{\"note\":\"no\"}")
                        .status())
                .isEqualTo(404);
        assertThat(api.post("responder", incident + "/obligations/x/done", "{\"note\":\"no\"}")
                        .status())
                .isEqualTo(404);
    }
}
