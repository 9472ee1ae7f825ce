package org.standingorders.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FactRoutesTest {
    private static final String FACT = """
            {"fact_id":"00000000-0000-7000-8000-0000000000aa","fact_type":"api_health","source":"blackbox",
             "service":"api","consecutive_failures":%d}""";

    @RegisterExtension
    final ApiFixture api = new ApiFixture();

    @Test
    void a_posted_fact_is_answered_with_its_fate_and_what_it_opened() {
        Answer answer = api.post("monitor", "/v1/facts", FACT.formatted(4));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("results.0.fact_id")).isEqualTo("00000000-0000-7000-8000-0000000000aa");
        assertThat(answer.at("results.0.status")).isEqualTo("accepted");
        assertThat(answer.at("results.0.quality")).isEqualTo("good");
        assertThat((List<?>) answer.at("results.0.incidents")).hasSize(1);
        assertThat((List<?>) answer.at("results.0.decisions")).hasSize(3);
    }
}
