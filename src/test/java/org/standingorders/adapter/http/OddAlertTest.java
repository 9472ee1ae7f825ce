package org.standingorders.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standingorders.desk.SignalIntake.Arrived;
import org.standingorders.fact.Signal;

/** Alerts as only a broken or hostile sender makes them. */
class OddAlertTest {
    @RegisterExtension
    final ApiFixture api = new ApiFixture();

    @Test
    void nothing_in_a_member_that_nobody_reads_refuses_a_group() {
        String odd = "{\"status\":\"firing\",\"labels\":{\"alertname\":\"Odd\",\"" + "n".repeat(300) + "\":\"x\"},"
                + "\"annotations\":{\"summary\":\"a\\u0000b\\u202e\"},\"deep\":" + "[".repeat(40) + "]".repeat(40)
                + ",\"big\":" + "9".repeat(60) + "}";

        assertThat(notify(odd).status()).isEqualTo(200);
        assertThat(signals()).singleElement().satisfies(signal -> {
            assertThat(signal.summary()).isEqualTo("a\uFFFDb\uFFFD");
            assertThat(signal.labels().values()).containsOnlyKeys("alertname");
        });
        assertThat(notify("{\"labels\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void an_alert_is_firing_or_resolved_and_nothing_else() {
        for (String status : List.of("\"status\":\"weird\",", "\"status\":7,", "")) {
            Answer answer = notify("{" + status + "\"labels\":{\"alertname\":\"Odd\"}}");
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.at("errors.0.pointer")).isEqualTo("/alerts/0/status");
        }
    }

    @Test
    void two_alerts_under_one_fingerprint_are_two_signals_when_their_labels_differ() {
        String alert = "{\"status\":\"firing\",\"fingerprint\":\"f\",\"startsAt\":\"2026-01-10T14:20:00Z\","
                + "\"labels\":{\"alertname\":\"Down\",\"service\":\"%s\"}}";
        notify(alert.formatted("a") + "," + alert.formatted("b") + "," + alert.formatted("a"));

        List<UUID> ids = api.arrivedSignals.stream().map(Arrived::id).toList();
        assertThat(ids).hasSize(3);
        assertThat(ids.get(1)).isNotEqualTo(ids.get(0));
        assertThat(ids.get(2)).isEqualTo(ids.get(0));
    }

    @Test
    void what_cannot_name_a_program_is_refused_where_it_stands() {
        String alert = "{\"status\":\"firing\",\"labels\":{\"alertname\":\"Odd\",\"program_id\":\"%s\"}}";
        for (String odd : List.of("p".repeat(65), "a\\nb")) {
            assertThat(notify(alert.formatted(odd)).at("errors.0.pointer")).isEqualTo("/alerts/0/labels/program_id");
        }
        for (String odd : List.of("p".repeat(65), "a%0Ab")) {
            assertThat(api.post("monitor", "/api/v2/alerts?program_id=" + odd, "[]")
                            .status())
                    .isEqualTo(400);
        }
        assertThat(api.arrivedSignals).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-01-01T00:00:00Z",
                "+10000-01-01T00:00:00Z",
                "-5000-01-01T00:00:00Z",
                "+999999999-12-31T23:59:59Z",
                "2026-01-10T14:20:00"
            })
    void a_time_that_cannot_be_kept_is_refused_with_its_place(String odd) {
        String alert = "{\"status\":\"firing\",\"labels\":{\"alertname\":\"Odd\"},\"startsAt\":\"" + odd + "\"}";

        Answer notification = notify(alert);
        assertThat(notification.status()).isEqualTo(400);
        assertThat(notification.at("errors.0.pointer")).isEqualTo("/alerts/0/startsAt");
        assertThat(api.post("monitor", "/api/v2/alerts", "[" + alert + "]").at("errors.0.pointer"))
                .isEqualTo("/0/startsAt");
        assertThat(api.arrivedSignals).isEmpty();
    }

    @Test
    void what_is_no_notification_is_refused_with_its_place() {
        assertThat(api.post("monitor", "/v1/integrations/alertmanager", "{\"text\":\"custom\"}")
                        .at("errors.0.pointer"))
                .isEqualTo("/version");
        assertThat(api.post("monitor", "/api/v2/alerts", "{}").status()).isEqualTo(422);
        assertThat(api.post("monitor", "/api/v2/alerts", "[{\"labels\":{},\"startsAt\":\"now\"}]")
                        .at("errors.0.pointer"))
                .isEqualTo("/0/startsAt");
        assertThat(api.post("monitor", "/api/v2/alerts", "[17]").at("errors.0.pointer"))
                .isEqualTo("/0/labels");
        assertThat(api.post("monitor", "/api/v2/alerts", "[").status()).isEqualTo(400);
    }

    private Answer notify(String alerts) {
        return api.post("monitor", "/v1/integrations/alertmanager", "{\"version\":\"4\",\"alerts\":[" + alerts + "]}");
    }

    private List<Signal> signals() {
        return api.arrivedSignals.stream().map(Arrived::signal).toList();
    }
}
