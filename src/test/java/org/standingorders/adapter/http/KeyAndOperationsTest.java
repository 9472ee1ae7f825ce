package org.standingorders.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.standingorders.desk.HealthDesk.Health;
import org.standingorders.desk.HealthDesk.Part;

class KeyAndOperationsTest {

    @RegisterExtension
    final ApiFixture api = new ApiFixture();

    @Test
    void a_key_is_issued_with_its_secret_listed_without_and_revoked() {
        Answer issued = api.post(
                "admin",
                "/v1/keys",
                "{\"name\":\"night\",\"role\":\"responder\",\"contact_roles\":[\"program_director\"],\"program_ids\":[\"surgery\"]}");

        assertThat(issued.status()).isEqualTo(201);
        assertThat(issued.header("location")).isEqualTo("/v1/keys/id-night");
        assertThat(issued.at("secret")).isEqualTo("night");
        assertThat(issued.at("program_ids")).isEqualTo(List.of("surgery"));
        assertThat(api.get("night", "/v1/incidents").status()).isEqualTo(200);
        assertThat(api.get("admin", "/v1/keys").text())
                .contains("\"name\":\"night\"")
                .doesNotContain("secret");
        assertThat(api.method("DELETE", "admin", "/v1/keys/id-night").status()).isEqualTo(204);
        assertThat(api.get("night", "/v1/incidents").status()).isEqualTo(401);
    }

    @Test
    void a_key_that_nobody_could_use_is_refused_with_everything_that_is_wrong() {
        Answer refused = api.post(
                "admin",
                "/v1/keys",
                "{\"name\":\"late\",\"role\":\"responder\",\"program_ids\":[\"surgery\",\" \"],"
                        + "\"expires_at\":\"2020-01-01T00:00:00Z\"}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("errors"))
                .isEqualTo(List.of(
                        Map.of(
                                "pointer", "/program_ids/1",
                                "code", "REQUIRED",
                                "message", "A program id must not be blank."),
                        Map.of(
                                "pointer", "/expires_at",
                                "code", "OUT_OF_RANGE",
                                "message", "expires_at must be in the future.")));
        assertThat(api.get("admin", "/v1/keys").text()).doesNotContain("\"late\"");
    }

    @Test
    void a_key_for_a_contact_role_that_the_policy_does_not_know_is_refused() {
        Answer refused = api.post(
                "admin",
                "/v1/keys",
                "{\"name\":\"k\",\"role\":\"responder\",\"contact_roles\":[\"program_director\",\"janitor\"]}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("errors"))
                .isEqualTo(
                        List.of(
                                Map.of(
                                        "pointer", "/contact_roles/1",
                                        "code", "UNKNOWN_VALUE",
                                        "message",
                                                "The policy knows no contact role (janitor). There are: admin_team, program_director.")));
    }

    @Test
    void a_key_for_some_programs_deals_in_keys_for_those_only() {
        String everything = "{\"name\":\"x\",\"role\":\"admin\"}";

        assertThat(api.post("scoped-admin", "/v1/keys", everything).status()).isEqualTo(403);
        assertThat(api.post("scoped-admin", "/v1/keys", everything.replace("}", ",\"program_ids\":[\"surgery\"]}"))
                        .status())
                .isEqualTo(201);
        assertThat(api.method("DELETE", "scoped-admin", "/v1/keys/id-admin").status())
                .isEqualTo(404);
        assertThat(api.get("scoped-admin", "/v1/keys").text()).doesNotContain("\"id-admin\"");
    }

    @Test
    void readiness_lists_its_parts_and_is_a_problem_while_one_is_missing() {
        assertThat(api.method("GET", null, "/livez").text()).isEqualTo("{\"status\":\"alive\"}");
        assertThat(api.method("GET", null, "/readyz").at("parts.0.name")).isEqualTo("database");

        api.health =
                new Health(List.of(new Part("policy", true, "sha256:ab"), new Part("database", false, "no answer")));
        Answer answer = api.method("GET", null, "/readyz");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.problem()).isEqualTo("not-ready");
        assertThat(answer.header("retry-after")).isEqualTo("2");
        assertThat(answer.at("parts.1")).isEqualTo(Map.of("name", "database", "ready", false, "detail", "no answer"));
        assertThat(api.method("GET", null, "/livez").status()).isEqualTo(200);
    }

    @Test
    void requests_are_measured_by_route_and_never_by_path() {
        api.get("admin", "/v1/incidents/00000000-0000-7000-8000-000000000001");
        api.get("admin", "/v1/nowhere");

        Answer metrics = api.get("monitor", "/metrics");

        assertThat(metrics.header("content-type")).startsWith("text/plain; version=0.0.4");
        assertThat(metrics.text())
                .contains(
                        "http_server_requests_seconds_count{method=\"GET\",route=\"/v1/incidents/{id}\",status=\"404\"} 1",
                        "http_server_requests_seconds_count{method=\"unknown\",route=\"unknown\",status=\"404\"} 1")
                .doesNotContain("nowhere");
    }

    @Test
    void the_front_page_says_what_this_is() {
        Answer page = api.method("GET", null, "/", "Accept", "text/html");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("<h1>Standing Orders</h1>", "href=\"/openapi.yaml\"");
    }
}
