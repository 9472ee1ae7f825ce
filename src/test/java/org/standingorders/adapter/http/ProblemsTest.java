package org.standingorders.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.standingorders.adapter.http.server.ProblemType;
import org.standingorders.desk.Busy;
import org.standingorders.desk.Unavailable;

/** Every error is application/problem+json with a page of its own (RFC 9457; oracle I9). */
class ProblemsTest {
    private static final String FACT = FactRoutesTest.FACT.formatted(1);

    @RegisterExtension
    final ApiFixture api = new ApiFixture();

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/incident, 404, not-found",
        "GET, /v1/incidents/, 404, not-found",
        "GET, /v1/incidents/17, 404, not-found",
        "GET, /v1/incidents/0-0-0-0-1, 404, not-found",
        "GET, /v1/incidents/00000000-0000-7000-8000-000000000001, 404, not-found",
        "GET, /v1/incidents/00000000-0000-7000-8000-000000000001/timeline, 404, not-found",
        "GET, /v1/facts/00000000-0000-7000-8000-000000000001, 404, not-found",
        "GET, /v1/decisions/00000000-0000-7000-8000-000000000001, 404, not-found",
        "GET, /v1/decisions/00000000-0000-7000-8000-000000000001/explanation, 404, not-found",
        "POST, /v1/decisions/00000000-0000-7000-8000-000000000001/replay, 404, not-found",
        "GET, /v1/policies/17, 404, not-found",
        "GET, /v1/policies/active/tables/DT-99, 404, not-found",
        "GET, /v1/policies/active/workbooks/other.xlsx, 404, not-found",
        "DELETE, /v1/keys/17, 404, not-found",
        "GET, /problems/unheard-of, 404, not-found",
        "PUT, /v1/facts, 405, method-not-allowed",
        "OPTIONS, /v1/facts, 405, method-not-allowed",
        "GET, /v1/incidents?limit=0, 400, malformed-request",
        "GET, /v1/incidents?limit=501, 400, malformed-request",
        "GET, /v1/incidents?limit=1000000000, 400, malformed-request",
        "GET, /v1/incidents?stauts=open, 400, malformed-request",
        "GET, /v1/incidents?status=open, 400, malformed-request",
        "GET, /v1/incidents?limit=1&limit=2, 400, malformed-request",
        "GET, /v1/facts?from=yesterday, 400, malformed-request",
        "GET, /v1/facts?fact_type=weather, 400, malformed-request",
        "GET, /v1/decisions?incident_id=17, 400, malformed-request",
        "POST, /v1/facts, 415, unsupported-media-type",
        "POST, /v1/policies, 415, unsupported-media-type",
        "POST, /v1/keys, 415, unsupported-media-type",
    })
    void what_cannot_be_done_is_a_problem(String method, String path, int status, String slug) {
        Answer answer = api.method(method, "admin", path);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
        assertThat(answer.problem()).isEqualTo(slug);
        assertThat(answer.json()).containsKeys("title", "detail", "instance", "errors");
        assertThat(answer.at("status")).isEqualTo((long) status);
        assertThat(answer.at("instance")).isEqualTo(path.replaceAll("\\?.*", ""));
    }

    @ParameterizedTest
    @EnumSource(ProblemType.class)
    void every_problem_has_a_page_for_people_and_for_terminals(ProblemType type) {
        Answer text = api.method("GET", null, type.page());
        Answer page = api.method("GET", null, type.page(), "Accept", "text/html,application/xhtml+xml");

        assertThat(text.header("content-type")).isEqualTo("text/markdown; charset=utf-8");
        assertThat(text.text())
                .startsWith("# " + type.title() + "\n\nHTTP status " + type.status() + ".")
                .contains("## What it means", "## Example\n\n```", "## What to do");
        assertThat(page.header("content-type")).isEqualTo("text/html; charset=utf-8");
        assertThat(page.text()).contains("<h1>" + type.title() + "</h1>", "<pre>");
        assertThat(page.header("content-security-policy")).startsWith("default-src 'none'");
        assertThat(api.method("GET", null, "/problems").text()).contains(type.page());
    }

    @Test
    void a_405_names_what_is_allowed() {
        assertThat(api.method("PUT", "admin", "/v1/facts").header("allow")).isEqualTo("GET, POST, HEAD");
        assertThat(api.method("GET", "admin", "/v1/evaluate").header("allow")).isEqualTo("POST");
    }

    @Test
    void a_full_queue_and_a_missing_database_are_503_with_a_time_to_come_back() {
        api.desk.breakWith(new Busy("full"));
        Answer full = api.post("monitor", "/v1/facts", FACT);
        api.desk.breakWith(new Unavailable("gone", new IllegalStateException("10.0.0.7 refused")));
        Answer gone = api.post("monitor", "/v1/facts", FACT);

        assertThat(List.of(full.status(), gone.status())).containsOnly(503);
        assertThat(full.problem()).isEqualTo("overloaded");
        assertThat(gone.problem()).isEqualTo("unavailable");
        assertThat(full.header("retry-after")).isEqualTo("1");
        assertThat(gone.header("retry-after")).isEqualTo("2");
        assertThat(gone.text()).doesNotContain("10.0.0.7");
        assertThat(api.post("monitor", "/api/v2/alerts", AlertRoutesTest.POSTED).status())
                .isEqualTo(503);
    }

    @Test
    void a_mistake_of_ours_is_a_500_that_tells_nothing_but_where_to_look() {
        api.desk.breakWith(new IllegalStateException("secret detail"));

        Answer answer = api.post("monitor", "/v1/facts", FACT, "X-Request-Id", "night-17");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.problem()).isEqualTo("internal-error");
        assertThat(answer.at("request_id")).isEqualTo("night-17");
        assertThat(answer.text()).doesNotContain("secret detail", "Exception");
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, 200",
        "APPLICATION/JSON;charset=utf-8, 200",
        "application/json-patch+json, 415",
        "application/x-www-form-urlencoded, 415",
        "text/plain, 415",
    })
    void a_body_must_be_of_the_kind_that_the_route_takes(String type, int status) {
        Answer answer = api.send(
                api.request("monitor", "/v1/facts").header("Content-Type", type).POST(BodyPublishers.ofString(FACT)));

        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void a_compressed_body_is_refused_H2() {
        Answer answer = api.post("monitor", "/v1/facts", FACT, "Content-Encoding", "gzip");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.header("accept-encoding")).isEqualTo("identity");
        assertThat(api.post("monitor", "/v1/facts", FACT, "Content-Encoding", "identity")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\":1,\"a\":2}",
                "{\"fact_type\":NaN}",
                "{\"fact_type\":\"x\"} extra",
                "// comment",
                "{\"fact_type\":\"\\u0000\"}",
                "[1e999999999]",
                "{",
            })
    void what_is_not_the_json_of_the_contract_is_malformed_H5(String body) {
        Answer answer = api.post("monitor", "/v1/facts", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("malformed-body");
    }

    @Test
    void depth_is_limited_H3() {
        assertThat(api.post("monitor", "/v1/facts", "[".repeat(10_000)).status())
                .isEqualTo(400);
    }

    @Test
    void an_answer_names_its_request_and_is_not_to_be_kept_or_guessed_at() {
        Answer answer = api.get("admin", "/v1/facts");

        assertThat(answer.header("x-request-id")).startsWith("test-");
        assertThat(answer.header("cache-control")).isEqualTo("no-store");
        assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(api.get("admin", "/v1/facts", "X-Request-Id", "two words").header("x-request-id"))
                .startsWith("test-");
    }

    @Test
    void head_is_get_without_a_body() {
        Answer answer = api.method("HEAD", "admin", "/v1/facts");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }
}
