package org.standingorders.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.standingorders.desk.FactDesk.Quarantined;
import org.standingorders.fact.Fact;
import org.standingorders.testkit.Policies;

class FactListsTest {
    @RegisterExtension
    final ApiFixture api = new ApiFixture();

    @Test
    void facts_are_read_back_alone_in_lists_and_as_the_situation() {
        api.post("monitor", "/v1/facts", FactRoutesTest.FACT.formatted(4));

        assertThat(api.get("responder", "/v1/facts/" + FactRoutesTest.ID).at("consecutive_failures"))
                .isEqualTo(4L);
        assertThat(api.get("responder", "/v1/facts?fact_type=api_health").at("items.0.fact_id"))
                .isEqualTo(FactRoutesTest.ID);
        assertThat((List<?>)
                        api.get("responder", "/v1/facts?fact_type=coverage").at("items"))
                .isEmpty();
        Answer situation = api.get("responder", "/v1/situation");
        assertThat(situation.at("facts.0.fact_id")).isEqualTo(FactRoutesTest.ID);
        assertThat(situation.text()).contains("\"defense_level\":null", "\"next_cursor\":null");
        assertThat(api.get("responder", "/v1/situation?limit=501").status()).isEqualTo(400);
    }

    @Test
    void a_fact_without_effect_is_listed_with_the_policy_and_its_problem() {
        api.post("monitor", "/v1/facts", FactRoutesTest.FACT.formatted(4));
        Fact fact = api.desk.facts.values().iterator().next();
        api.reads.quarantined = List.of(new Quarantined(fact, Policies.DIGEST, Instant.EPOCH, "/ by zero"));

        Answer listed = api.get("admin", "/v1/facts?quarantined=true");
        assertThat(listed.at("items.0.fact_id")).isEqualTo(FactRoutesTest.ID);
        assertThat(listed.at("items.0.quarantine.policy")).isEqualTo(Policies.DIGEST.value());
        assertThat(listed.at("items.0.quarantine.problem")).isEqualTo("/ by zero");
        assertThat(api.get("admin", "/v1/facts?quarantined=false").text()).doesNotContain("quarantine");
    }

    @Test
    void what_lies_in_other_programs_is_not_found() {
        api.post("monitor", "/v1/facts", FactRoutesTest.FACT.formatted(4));

        assertThat(api.get("scoped-responder", "/v1/facts/" + FactRoutesTest.ID).status())
                .isEqualTo(404);
        assertThat(api.get("scoped-responder", "/v1/situation").status()).isEqualTo(404);
        assertThat((List<?>) api.get("scoped-responder", "/v1/facts").at("items"))
                .isEmpty();
    }

    @Test
    void a_list_goes_on_at_its_cursor() {
        api.post("monitor", "/v1/facts", """
                [{"fact_type":"coverage","source":"x","rate":0.9},{"fact_type":"coverage","source":"x","rate":0.8}]""");

        Answer first = api.get("admin", "/v1/facts?limit=1");
        assertThat(first.at("next_cursor")).isEqualTo("1");
        assertThat(api.get("admin", "/v1/facts?limit=1&cursor=1").text()).contains("\"next_cursor\":null");
    }
}
