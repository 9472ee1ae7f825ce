package org.standingorders.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What silences mute now and next, and would have muted; the time is Saturday, 10 January 2026, 14:30 UTC. */
class SilenceRoutesTest {
    @RegisterExtension
    final ApiFixture api = new ApiFixture();

    @Test
    void each_row_says_what_it_mutes_now_and_next_and_would_have_muted() {
        api.post(
                "responder",
                "/v1/incidents",
                "{\"type\":\"api_degradation\",\"severity\":\"high\",\"summary\":\"slow\"}");

        Answer silences = api.get("policy_owner", "/v1/policies/active/silences");

        assertThat(silences.at("items.0.rule")).isEqualTo("DT-32/S1");
        assertThat(silences.at("items.0.now"))
                .isEqualTo(Map.of("from", "2026-01-10T14:00:00.000Z", "until", "2026-01-10T15:00:00.000Z"));
        assertThat(silences.at("items.0.next")).isNull();
        assertThat(silences.at("items.0.text"))
                .isEqualTo(
                        "DT-32/S1 would have muted 1 of the 1 notices that were sent about what it covers in the last 7 days.");
        assertThat(silences.at("items.1.now")).isNull();
        assertThat(silences.at("items.1.next"))
                .isEqualTo(Map.of("from", "2026-01-11T14:20:00.000Z", "until", "2026-01-11T14:40:00.000Z"));
        assertThat(silences.at("items.1.notices_covered")).isEqualTo(0L);
        assertThat(silences.at("complete")).isEqualTo(true);
    }

    @Test
    void whoever_drafted_a_silence_of_what_is_critical_cannot_put_it_in_force_alone() {
        String muting = "/v1/policies/" + MemoryPolicies.MUTING + "/activate";
        api.post("admin", "/v1/keys", "{\"name\":\"olga\",\"role\":\"policy_owner\"}");

        Answer alone = api.post("olga", muting, "{}", "If-Match", "\"1\"");

        assertThat(alone.status()).isEqualTo(403);
        assertThat(alone.text()).contains("DT-32/S1", "olga", "Somebody else must put it in force");
        assertThat(api.post("policy_owner", muting, "{}", "If-Match", "\"1\"").status())
                .isEqualTo(200);
        String other = "/v1/policies/" + MemoryPolicies.DRAFT + "/activate";
        assertThat(api.post("olga", other, "{}", "If-Match", "\"1\"").status()).isEqualTo(200);
    }

    @Test
    void a_version_that_there_is_not_has_no_silences() {
        assertThat(api.get("policy_owner", "/v1/policies/nonsense/silences").problem())
                .isEqualTo("not-found");
    }
}
