package org.standingorders.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.Readings.backup;
import static org.standingorders.testkit.Readings.corrupt;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.standingorders.adapter.http.server.HttpLimits;
import org.standingorders.fact.FactId;
import org.standingorders.fact.Reading;
import org.standingorders.flow.Rulebook;
import org.standingorders.testkit.Facts;
import org.standingorders.testkit.Shipped;

/** Saying yes or no over the API: a database is damaged, and a restore from the backup of 13:50 is asked for. */
class ApprovalRoutesTest {
    private static final Rulebook SHIPPED = Shipped.rulebook();
    private static final String NOBODY = new UUID(0x7000, 0xFFFF).toString();

    @RegisterExtension
    final ApiFixture api = new ApiFixture(HttpLimits.USUAL, SHIPPED);

    private String question = "";

    @BeforeEach
    void damage() {
        post(backup("nightly", "2026-01-10T13:50:00Z"));
        post(corrupt());
        question = "/v1/approvals/" + api.get("responder", "/v1/approvals").at("items.0.id");
    }

    private void post(Reading reading) {
        api.desk.receive(List.of(new Facts(3).fact(new FactId(UUID.randomUUID()), reading, ApiFixture.NOW)), null);
    }

    @Test
    void what_was_read_is_answered_and_the_answer_has_another_version() {
        Answer read = api.get("admin", question);
        assertThat(read.header("etag")).isEqualTo("\"1\"");

        Answer yes = api.post("admin", question + "/grant", "{}", "If-Match", "\"1\"");

        assertThat(yes.status()).isEqualTo(200);
        assertThat(yes.header("etag")).isEqualTo("\"2\"");
        assertThat(yes.json()).containsEntry("state", "granted").containsEntry("version", 2L);
        Answer late = api.post("admin", question + "/deny", "{\"reason\":\"no\"}", "If-Match", "\"1\"");
        assertThat(late.status()).isEqualTo(412);
        Answer whatever = api.post("admin", question + "/deny", "{\"reason\":\"no\"}", "If-Match", "*");
        assertThat(whatever.status()).isEqualTo(409);
    }

    @Test
    void nobody_answers_what_they_have_not_read() {
        assertThat(api.post("admin", question + "/grant", "{}").status()).isEqualTo(428);
        assertThat(api.post("admin", question + "/deny", "{\"reason\":\"no\"}").status())
                .isEqualTo(428);
    }

    @Test
    void a_key_without_the_role_is_told_so_and_one_with_it_answers() {
        Answer wrong = api.post("responder", question + "/grant", "{}", "If-Match", "\"1\"");
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.text()).contains("program_director");

        api.post(
                "admin",
                "/v1/keys",
                "{\"name\":\"okafor\",\"role\":\"responder\",\"contact_roles\":[\"program_director\"]}");
        assertThat(api.post("okafor", question + "/grant", "{}", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void what_is_out_of_scope_is_not_there() {
        for (String path : List.of(question, "/v1/approvals/" + NOBODY, "/v1/executions/" + NOBODY)) {
            assertThat(api.get("scoped-responder", path).status()).as(path).isEqualTo(404);
        }
        assertThat(api.post("scoped-responder", question + "/grant", "{}", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_executor_that_reports_of_nothing_hears_so_and_a_made_up_token_is_refused() {
        api.post("admin", question + "/grant", "{}", "If-Match", "\"1\"");
        Object incident = api.get("responder", "/v1/incidents").at("items.0.id");
        String execution =
                String.valueOf(api.get("responder", "/v1/incidents/" + incident).at("executions.0.id"));

        assertThat(report(NOBODY, "made-up").status()).isEqualTo(404);
        assertThat(report(execution, "made-up").status()).isEqualTo(403);
        assertThat(report(execution, MemoryResponses.TOKEN).status()).isEqualTo(204);
    }

    private Answer report(String execution, String token) {
        String report = "{\"token\":\"%s\",\"step\":\"recovery_point\",\"number\":1,\"status\":\"progress\"}";
        return api.post(
                "admin",
                "/v1/executions/" + execution + "/report",
                report.formatted(token),
                "webhook-id",
                token,
                "webhook-timestamp",
                "1",
                "webhook-signature",
                "v1,any");
    }
}
