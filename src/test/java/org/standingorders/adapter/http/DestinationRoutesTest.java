package org.standingorders.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DestinationRoutesTest {
    private static final String DESTINATIONS = "/v1/destinations";
    private static final String NIGHT_DESK =
            "{\"name\":\"night desk\",\"kind\":\"webhook\",\"url\":\"https://hooks.hospital.example/a-secret-path\"}";

    @RegisterExtension
    final ApiFixture api = new ApiFixture();

    @Test
    void a_webhook_is_made_with_a_secret_that_is_shown_once_and_an_address_that_never_is() {
        Answer made = api.post("admin", DESTINATIONS, NIGHT_DESK);

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at("secret")).asString().startsWith("whsec_");
        assertThat(api.get("admin", DESTINATIONS).text())
                .contains("\"host\":\"hooks.hospital.example\"")
                .doesNotContain("whsec_")
                .doesNotContain("a-secret-path");
        assertThat(api.get("responder", DESTINATIONS).status()).isEqualTo(403);
        assertThat(api.method("DELETE", "admin", DESTINATIONS + "/" + made.at("id"))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void an_executor_signs_with_a_secret_that_is_shown_once() {
        Answer made = api.post("admin", DESTINATIONS, NIGHT_DESK.replace("webhook", "executor"));

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at("secret")).asString().startsWith("whsec_");
        assertThat(api.get("admin", DESTINATIONS).text()).doesNotContain("whsec_");
    }

    @Test
    void two_executors_never_serve_the_same_program() {
        String executor = NIGHT_DESK.replace("webhook", "executor");
        Answer north = api.post("admin", DESTINATIONS, executor.replace("}", ",\"programs\":[\"north\",\"east\"]}"));
        assertThat(north.at("programs.1")).isEqualTo("east");

        Answer refused = api.post(
                "admin",
                DESTINATIONS,
                executor.replace("night", "day").replace("}", ",\"programs\":[\"south\",\"east\"]}"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("errors.0.message"))
                .asString()
                .contains("(" + north.at("name") + ") serves the program (east) already");

        assertThat(api.method("DELETE", "admin", DESTINATIONS + "/" + north.at("id"))
                        .status())
                .isEqualTo(204);
        assertThat(api.post("admin", DESTINATIONS, executor.replace("}", ",\"programs\":[\"east\"]}"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void only_an_executor_serves_programs() {
        Answer refused = api.post("admin", DESTINATIONS, NIGHT_DESK.replace("}", ",\"programs\":[\"north\"]}"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("errors.0.pointer")).isEqualTo("/programs");
    }

    @Test
    void what_may_not_be_called_is_refused_when_it_is_saved_h20() {
        Answer refused = api.post("admin", DESTINATIONS, NIGHT_DESK.replace("hooks.hospital.example", "localhost"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("errors.0.message")).asString().contains("may be called");
    }

    @Test
    void a_pager_needs_its_routing_key() {
        Answer refused = api.post("admin", DESTINATIONS, NIGHT_DESK.replace("webhook", "pagerduty"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("errors.0.pointer")).isEqualTo("/routing_key");
    }

    @Test
    void a_key_for_some_programs_makes_and_ends_none() {
        Answer made = api.post("admin", DESTINATIONS, NIGHT_DESK);

        assertThat(api.post("scoped-admin", DESTINATIONS, NIGHT_DESK.replace("night", "day"))
                        .status())
                .isEqualTo(403);
        assertThat(api.method("DELETE", "scoped-admin", DESTINATIONS + "/" + made.at("id"))
                        .status())
                .isEqualTo(403);
    }
}
