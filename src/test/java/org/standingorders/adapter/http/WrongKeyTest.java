package org.standingorders.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WrongKeyTest {

    @RegisterExtension
    final ApiFixture api = new ApiFixture();

    @Test
    void a_401_says_how_to_present_a_key() {
        assertThat(api.method("GET", null, "/v1/facts").header("www-authenticate"))
                .isEqualTo("Bearer realm=\"standing-orders\"");
        assertThat(api.get("stolen", "/v1/facts").header("www-authenticate"))
                .isEqualTo("Bearer realm=\"standing-orders\", error=\"invalid_token\"");
        assertThat(api.method("GET", null, "/v1/facts", "Authorization", "Basic YWRtaW46YWRtaW4=")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void after_ten_wrong_keys_in_a_minute_only_keys_that_were_good_there_are_tried() {
        assertThat(api.get("admin", "/v1/facts").status()).isEqualTo(200);
        guess();

        Answer eleventh = api.get("wrong", "/v1/facts");

        assertThat(eleventh.status()).isEqualTo(429);
        assertThat(eleventh.header("retry-after")).isEqualTo("60");
        assertThat(api.get("admin", "/v1/facts").status()).isEqualTo(200);
        assertThat(api.get("responder", "/v1/facts").status()).isEqualTo(429);
        assertThat(api.get("responder", "/v1/facts").at("detail")).isEqualTo(eleventh.at("detail"));
    }

    @Test
    void the_next_minute_begins_anew() {
        guess();
        assertThat(api.get("responder", "/v1/facts").status()).isEqualTo(429);

        api.passes(Duration.ofMinutes(1));

        assertThat(api.get("responder", "/v1/facts").status()).isEqualTo(200);
    }

    @Test
    void a_sender_that_gives_up_on_4xx_is_asked_to_come_back() {
        guess();
        Answer answer = api.post("wrong", "/v1/integrations/alertmanager", "{}");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("retry-after")).isEqualTo("60");
    }

    @Test
    void wrong_keys_on_the_routes_of_such_senders_count_as_well() {
        for (int i = 0; i < 11; i++) {
            api.post("wrong-" + i, "/v1/integrations/alertmanager", "{}");
        }
        assertThat(api.get("responder", "/v1/facts").status()).isEqualTo(429);
    }

    private void guess() {
        for (int i = 0; i <= 10; i++) {
            assertThat(api.get("wrong-" + i, "/v1/facts").status()).isEqualTo(i < 10 ? 401 : 429);
        }
    }
}
