package org.standingorders.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.testkit.ApiClient.list;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standingorders.app.policy.CheckedPolicy;
import org.standingorders.app.policy.PolicyFolder;
import org.standingorders.app.policy.PolicyReader;
import org.standingorders.desk.KeyDesk.KeyRole;
import org.standingorders.testkit.ApiClient;
import org.standingorders.wire.Json;

/** The whole service over HTTP, with its own PostgreSQL and the shipped policy. */
class ServiceStoryTest {
    private static final String SECRET = "a secret of the tests";
    private static final String BAD_DATABASE = """
            {"fact_type":"database_health","source":"pg-check","instance":"%s","healthy":false}""";

    private static final String HENRY = """
            {"people":[{"ref":"henry","name":"Henry","channels":[{"kind":"email","address":"henry@hospital.example"}]}]}""";
    private static final String HENRY_IS_AWAY = """
            {"fact_type":"roster","source":"roster","role":"hospital_admin","available":false}""";

    @TempDir
    private static Path data;

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static CheckedPolicy policy;
    private static Service service;
    private static ApiClient api;

    @BeforeAll
    static void start() {
        policy = new PolicyReader(InstantSource.system()).read(new PolicyFolder(Path.of(".")).read());
        service = Service.start(settings(), Secrets.of(settings()), policy);
        api = new ApiClient(service.address(), SECRET);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_bad_fact_becomes_an_incident_addressed_to_the_right_roles_with_a_decision_that_says_why() {
        Map<?, ?> result = first(api.post("/v1/facts", BAD_DATABASE.formatted("story")), "results");
        Map<?, ?> shown = api.get("/v1/incidents/" + list(result, "incidents").get(0));

        assertThat(shown.get("type")).isEqualTo("database_failure");
        assertThat(shown.get("severity")).isEqualTo("critical");
        assertThat(shown.get("status")).isEqualTo("acting");
        assertThat(list(shown, "escalations"))
                .extracting(told -> ((Map<?, ?>) told).get("role"))
                .asList()
                .containsExactly("on_call_admin", "program_director");
        for (Object decision : list(result, "decisions")) {
            assertThat(api.post("/v1/decisions/" + decision + "/replay", "").get("identical"))
                    .isEqualTo(true);
        }
        assertThat(api.get("/v1/log/verify").get("ok")).isEqualTo(true);
    }

    @Test
    void why_not_answers_for_whoever_holds_a_role_now_and_not_for_who_held_it_at_the_last_decision() {
        Map<?, ?> result = first(api.post("/v1/facts", BAD_DATABASE.formatted("on duty")), "results");
        String whyNot = "/v1/incidents/" + list(result, "incidents").get(0) + "/why-not?recipient=henry";
        assertThat(first(api.get(whyNot), "reasons").get("code")).isEqualTo("unknown_recipient");
        api.put("/v1/contacts/hospital_admin", HENRY);
        assertThat(first(api.get(whyNot), "reasons").get("code")).isEqualTo("not_due");
        api.post("/v1/facts", HENRY_IS_AWAY);
        assertThat(first(api.get(whyNot), "reasons").get("code")).isEqualTo("not_available");
    }

    @Test
    void why_not_answers_for_a_time_whose_last_decision_was_an_all_clear() {
        api.put("/v1/contacts/on_call_admin", HENRY);
        Map<?, ?> result = first(api.post("/v1/facts", BAD_DATABASE.formatted("over")), "results");
        String incident = "/v1/incidents/" + list(result, "incidents").get(0);
        api.post(incident + "/resolve", "{\"reason\":\"restarted\"}");
        Instant between = Instant.now();
        api.post(incident + "/reopen", "{\"reason\":\"not over\"}");
        assertThat(api.get(incident + "/why-not?recipient=nobody&at=" + between).get("told"))
                .isEqualTo(false);
    }

    @Test
    void incidents_are_found_by_when_they_told_somebody_so_that_silences_can_look_back() {
        api.post("/v1/facts", BAD_DATABASE.formatted("told"));

        assertThat(list(api.get("/v1/incidents?told_since=2026-01-01T00:00:00Z"), "items"))
                .isNotEmpty();
        assertThat(list(api.get("/v1/incidents?told_since=9999-01-01T00:00:00Z"), "items"))
                .isEmpty();
        assertThat(api.get("/v1/policies/active/silences").get("complete")).isEqualTo(true);
    }

    @Test
    void a_policy_owner_changes_15_minutes_to_10_in_libreoffice_and_the_next_decision_cites_the_new_digest()
            throws IOException {
        byte[] edited =
                Files.readAllBytes(Path.of("src/test/resources/workbooks/escalation-10-minutes-libreoffice.xlsx"));
        HttpResponse<byte[]> drafted = upload("escalation.xlsx", edited);
        assertThat(drafted.statusCode()).as(text(drafted)).isEqualTo(201);
        String digest = (String) object(drafted.body()).get("digest");

        change("/v1/policies/" + digest + "/activate", "\"1\"");
        assertThat(policyOfNewEscalation("after")).isEqualTo(digest);

        change("/v1/policies/rollback", "*");
        assertThat(policyOfNewEscalation("again"))
                .isEqualTo(policy.policy().digest().value());
    }

    @Test
    void a_broken_workbook_is_refused_with_its_cells_and_the_old_policy_goes_on() {
        HttpResponse<byte[]> refused = upload("escalation.xlsx", "not a workbook".getBytes(StandardCharsets.UTF_8));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(list(object(refused.body()), "errors")).isNotEmpty();
        assertThat(api.get("/readyz").get("status")).isEqualTo("ready");
    }

    private static void change(String path, String expected) {
        HttpResponse<byte[]> changed = send(
                HttpRequest.newBuilder(at(path)).header("If-Match", expected).POST(BodyPublishers.noBody()));
        assertThat(changed.statusCode()).as(text(changed)).isEqualTo(200);
    }

    private static Object policyOfNewEscalation(String instance) {
        Map<?, ?> result = first(api.post("/v1/facts", BAD_DATABASE.formatted(instance)), "results");
        Object incident = list(result, "incidents").get(0);
        Map<?, ?> decisions = api.get("/v1/decisions?point=escalate&incident_id=" + incident);
        return Objects.requireNonNull(((Map<?, ?>) list(decisions, "items").get(0)).get("policy"));
    }

    private static Settings settings() {
        return new Settings(
                0,
                "127.0.0.1",
                new StoreSettings(data, null, "the server's secret of the tests"),
                Path.of("."),
                List.of(new ConfiguredKey(KeyRole.ADMIN, "story", SECRET, List.of())));
    }

    private static HttpResponse<byte[]> upload(String name, byte[] workbook) {
        byte[] head = ("--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(at("/v1/policies"))
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofByteArrays(
                        List.of(head, workbook, "\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8)))));
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.header("Authorization", "Bearer " + SECRET).build(), BodyHandlers.ofByteArray());
        } catch (IOException broken) {
            throw new AssertionError("The service did not answer.", broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("The test was stopped.", stopped);
        }
    }

    private static URI at(String path) {
        return URI.create(service.address() + path);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static Map<?, ?> object(byte[] json) {
        return (Map<?, ?>) Json.tree(json).orBroken();
    }

    private static Map<?, ?> first(Map<?, ?> object, String member) {
        return (Map<?, ?>) list(object, member).get(0);
    }
}
