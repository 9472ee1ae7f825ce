package org.standingorders.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

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
    void the_eleventh_wrong_key_of_a_minute_is_slowed_down_and_a_right_one_never() {
        for (int i = 0; i < 10; i++) {
            assertThat(api.get("wrong-" + i, "/v1/facts").status()).isEqualTo(401);
        }
        Answer eleventh = api.get("wrong", "/v1/facts");
        assertThat(eleventh.status()).isEqualTo(429);
        assertThat(eleventh.header("retry-after")).isEqualTo("60");
        assertThat(api.get("admin", "/v1/facts").status()).isEqualTo(200);
        assertThat(api.post("wrong", "/v1/integrations/alertmanager", "{}").status())
                .isEqualTo(401);
    }
}
