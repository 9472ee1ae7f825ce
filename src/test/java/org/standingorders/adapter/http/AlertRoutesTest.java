package org.standingorders.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.standingorders.desk.SignalIntake.Arrived;
import org.standingorders.fact.Signal;

/** Alertmanager's webhook (version 4) and Prometheus' own API v2, as they really send. */
class AlertRoutesTest {
    static final String POSTED = """
            [{"labels":{"alertname":"ApiDown","job":"api","severity":"critical"},
              "annotations":{"summary":"API is down","value":"4.5"},
              "startsAt":"2026-01-10T14:20:00.123456789Z","endsAt":"2026-01-10T14:34:00Z",
              "generatorURL":"http://prometheus/graph"},
             {"labels":{"alertname":"ApiDown","job":"web"},
              "startsAt":"2026-01-10T15:20:00+01:00","endsAt":"2026-01-10T14:29:00Z"}]""";

    private static final String GROUP = """
            {"version":"4","groupKey":"{}:{alertname=\\"ApiDown\\"}","truncatedAlerts":2,"status":"firing",
             "receiver":"standing-orders","groupLabels":{"alertname":"ApiDown"},"commonLabels":{},"commonAnnotations":{},
             "externalURL":"http://alertmanager","notification_reason":"first notification","routeLabels":{},
             "alerts":[
              {"status":"firing","labels":{"alertname":"ApiDown","program_id":"surgery"},"annotations":{},
               "startsAt":"2026-01-10T14:20:00Z","endsAt":"0001-01-01T00:00:00Z","generatorURL":"","fingerprint":"abc"},
              {"status":"resolved","labels":{"alertname":"ApiDown"},"annotations":{"description":"gone"},
               "startsAt":"2026-01-10T14:20:00Z","endsAt":"2026-01-10T14:28:00Z","fingerprint":"abd"}]}""";

    @RegisterExtension
    final ApiFixture api = new ApiFixture();

    @Test
    void prometheus_is_answered_as_alertmanager_does_and_an_alert_whose_end_has_passed_is_resolved() {
        Answer answer = api.post("monitor", "/api/v2/alerts", POSTED);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(signals()).extracting(Signal::state).containsExactly(Signal.State.FIRING, Signal.State.RESOLVED);
        assertThat(signals().get(0).name()).isEqualTo("ApiDown");
        assertThat(signals().get(0).severityLabel()).isEqualTo("critical");
        assertThat(signals().get(0).summary()).isEqualTo("API is down");
        assertThat(signals().get(0).value()).isEqualTo(new BigDecimal("4.5"));
        assertThat(signals().get(0).startsAt()).isEqualTo(Instant.parse("2026-01-10T14:20:00.123Z"));
        assertThat(signals().get(1).startsAt()).isEqualTo(Instant.parse("2026-01-10T14:20:00Z"));
        assertThat(signals())
                .extracting(Signal::fingerprint)
                .doesNotHaveDuplicates()
                .allMatch(one -> one.length() == 16);
    }

    @Test
    void a_repeat_is_the_same_signal_and_its_end_another() {
        api.post("monitor", "/v1/integrations/alertmanager", GROUP);
        List<Arrived> first = api.arrivedSignals;
        api.post(
                "monitor",
                "/v1/integrations/alertmanager",
                GROUP.replace("\"receiver\":\"standing-orders\"", "\"receiver\":\"b\""));
        assertThat(api.arrivedSignals)
                .extracting(Arrived::id)
                .isEqualTo(first.stream().map(Arrived::id).toList());

        api.post(
                "monitor",
                "/v1/integrations/alertmanager",
                GROUP.replace("\"status\":\"firing\",\"labels\"", "\"status\":\"resolved\",\"labels\""));
        assertThat(api.arrivedSignals.get(0).id()).isNotEqualTo(first.get(0).id());
        assertThat(api.arrivedSignals.get(1).id()).isEqualTo(first.get(1).id());
    }

    @Test
    void a_group_is_taken_alert_by_alert_with_unknown_members_left_alone() {
        Answer answer = api.post("monitor", "/v1/integrations/alertmanager", GROUP);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(api.arrivedSignals).extracting(Arrived::programId).containsExactly("surgery", "default");
        assertThat(api.arrivedSignals).extracting(Arrived::source).containsOnly("alertmanager");
        assertThat(signals()).extracting(Signal::state).containsExactly(Signal.State.FIRING, Signal.State.RESOLVED);
        assertThat(signals().get(1).summary()).isEqualTo("gone");
        assertThat(api.get("monitor", "/metrics").text()).contains("alertmanager_truncated_alerts_total 2.0");
    }

    @Test
    void the_address_can_name_the_program_of_alerts_without_one() {
        api.post("monitor", "/v1/integrations/alertmanager?program_id=clinic", GROUP);

        assertThat(api.arrivedSignals).extracting(Arrived::programId).containsExactly("surgery", "clinic");
    }

    @Test
    void a_key_for_other_programs_posts_no_alert_for_this_one() {
        Answer answer = api.post("scoped-monitor", "/v1/integrations/alertmanager", GROUP);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.at("errors.0.pointer")).isEqualTo("/alerts/1/labels/program_id");
    }

    @Test
    void many_and_long_labels_are_cut_and_never_refused() {
        StringBuilder labels = new StringBuilder("\"alertname\":\"Wide\",\"job\":\"" + "x".repeat(300) + "\"");
        for (int i = 0; i < 60; i++) {
            labels.append(",\"a").append(i).append("\":\"1\"");
        }
        api.post("monitor", "/api/v2/alerts", "[{\"labels\":{" + labels + "}}]");

        assertThat(signals().get(0).labels().values())
                .hasSize(32)
                .containsEntry("alertname", "Wide")
                .hasEntrySatisfying("job", job -> assertThat(job).hasSize(256).endsWith("…"));
    }

    private List<Signal> signals() {
        return api.arrivedSignals.stream().map(Arrived::signal).toList();
    }
}
