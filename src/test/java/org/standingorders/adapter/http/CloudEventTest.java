package org.standingorders.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Facts in CloudEvents 1.0. */
class CloudEventTest {
    @RegisterExtension
    final ApiFixture api = new ApiFixture();

    @Test
    void a_cloud_event_is_the_fact_in_its_data_once_per_source_and_id() {
        String event = """
                {"specversion":"1.0","id":"17","source":"blackbox","type":"org.standingorders.fact.api_health",
                 "time":"2026-01-10T14:29:00Z","subject":"api","data":{"service":"api","consecutive_failures":4}}""";

        assertThat(cloudEvents("application/cloudevents+json", event).at("results.0.status"))
                .isEqualTo("accepted");
        assertThat(cloudEvents("application/cloudevents+json; charset=utf-8", event)
                        .at("results.0.status"))
                .isEqualTo("duplicate");
        assertThat(cloudEvents("application/cloudevents-batch+json", "[" + event + "]")
                        .at("results.0.status"))
                .isEqualTo("duplicate");
        assertThat(api.get("admin", "/v1/facts").at("items.0.observed_at")).isEqualTo("2026-01-10T14:29:00.000Z");
    }

    @Test
    void an_event_belongs_to_its_program_and_no_other_event_runs_into_it() {
        String event = """
                {"specversion":"1.0","id":"%s","source":"%s","programid":"%s",
                 "data":{"service":"api","consecutive_failures":0},
                 "type":"org.standingorders.fact.api_health"}""";
        String type = "application/cloudevents+json";

        for (String one : List.of(
                event.formatted("1", "mon", "surgery"),
                event.formatted("1", "mon", "clinic"),
                event.formatted("b\\n1", "mon", "clinic"))) {
            assertThat(cloudEvents(type, one).at("results.0.status")).as(one).isIn("accepted", "stale");
        }
    }

    @Test
    void a_binary_cloud_event_carries_its_attributes_in_headers() {
        Answer answer = api.post(
                "monitor",
                "/v1/facts",
                "{\"service\":\"api\",\"consecutive_failures\":4}",
                "ce-specversion",
                "1.0",
                "ce-id",
                "17",
                "ce-source",
                "black%20box",
                "ce-type",
                "org.standingorders.fact.api_health");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(api.get("admin", "/v1/facts").at("items.0.source")).isEqualTo("black box");
    }

    @Test
    void faults_in_a_cloud_event_are_named_where_they_stand_in_the_event() {
        Answer answer = cloudEvents("application/cloudevents-batch+json", """
                [{"specversion":"1.0","id":"1","source":"x","type":"org.standingorders.fact.coverage","data":{"rate":95}}]""");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.at("errors.0.pointer")).isEqualTo("/0/data/rate");
        assertThat(cloudEvents("application/cloudevents+json", "{\"specversion\":\"1.0\",\"data\":{}}")
                        .text())
                .contains("/source", "/id", "/type");
    }

    private Answer cloudEvents(String type, String json) {
        return api.send(
                api.request("monitor", "/v1/facts").header("Content-Type", type).POST(BodyPublishers.ofString(json)));
    }
}
