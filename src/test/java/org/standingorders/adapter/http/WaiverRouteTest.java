package org.standingorders.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A word for going on without a recovery point, over the API. */
class WaiverRouteTest {
    private static final String WORD = "{\"reason\":\"the disk is full and patients wait\"}";

    @RegisterExtension
    final ApiFixture api = new ApiFixture();

    private String incident = "";
    private String waiver = "";

    @BeforeEach
    void an_incident() {
        Answer posted = api.post("monitor", "/v1/facts", FactRoutesTest.FACT.formatted(4));
        incident = "/v1/incidents/" + posted.at("results.0.incidents.0");
        waiver = incident + "/go-on-without-recovery-point";
    }

    @Test
    void a_word_is_given_by_a_responder_with_a_reason_and_the_version_that_was_read() {
        assertThat(api.post("monitor", waiver, WORD, "If-Match", "\"2\"").status())
                .isEqualTo(403);
        assertThat(api.post("responder", waiver, WORD).problem()).isEqualTo("if-match-required");
        assertThat(api.post("responder", waiver, WORD, "If-Match", "\"1\"").problem())
                .isEqualTo("stale-version");
        assertThat(api.post("responder", waiver, "{\"reason\":\" \"}", "If-Match", "\"2\"")
                        .at("errors.0.pointer"))
                .isEqualTo("/reason");
    }

    @Test
    void where_no_recovery_point_failed_it_is_refused_and_says_why() {
        Answer active = api.post("responder", incident + "/activate", "{}", "If-Match", "\"2\"");

        Answer refused = api.post("responder", waiver, WORD, "If-Match", Objects.requireNonNull(active.header("etag")));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("No recovery point has failed");
    }
}
