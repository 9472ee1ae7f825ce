package org.standingorders.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.standingorders.testkit.Policies;

class PolicyRoutesTest {
    private static final String DRAFT = "/v1/policies/" + MemoryPolicies.DRAFT;

    @RegisterExtension
    final ApiFixture api = new ApiFixture();

    @Test
    void versions_are_listed_and_the_active_one_has_a_name() {
        assertThat((List<?>) api.get("responder", "/v1/policies").at("items")).hasSize(2);
        Answer active = api.get("responder", "/v1/policies/active");
        assertThat(active.at("digest")).isEqualTo(Policies.DIGEST.value());
        assertThat(active.at("state")).isEqualTo("active");
        assertThat(active.header("etag")).isEqualTo("\"3\"");
        assertThat(api.get("responder", DRAFT).at("state")).isEqualTo("draft");
        assertThat(api.get("responder", DRAFT.replace(":", "%3A")).status()).isEqualTo(200);
    }

    @Test
    void a_table_is_shown_typed_with_the_place_and_the_why_of_each_row() {
        Answer table = api.get("responder", "/v1/policies/active/tables/DT-05");

        assertThat(table.at("hit_policy")).isEqualTo("collect");
        assertThat(table.at("conditions.1.label")).isEqualTo("Minutes since detection more than");
        assertThat(table.at("rows.1.id")).isEqualTo("X2");
        assertThat(table.at("rows.1.conditions.1"))
                .isEqualTo(Map.of("subject", "EscalationClock", "column", "minutes", "test", "> 15"));
        assertThat(table.at("rows.1.outputs.notify")).isEqualTo(List.of("hospital_admin"));
        assertThat(table.at("rows.1.why")).isEqualTo("Because of X2");
        assertThat(table.at("rows.1.cell")).isEqualTo("test.xlsx!DT-05!A2");
        assertThat(api.get("responder", "/v1/policies/active/tables").at("items.0.id"))
                .isEqualTo("DT-01");
    }

    @Test
    void a_workbook_is_downloaded_as_it_is() {
        Answer workbook = api.get("responder", "/v1/policies/active/workbooks/escalation.xlsx");

        assertThat(workbook.body()).containsExactly('P', 'K', 3, 4);
        assertThat(workbook.header("content-disposition")).isEqualTo("attachment; filename=\"escalation.xlsx\"");
        assertThat(workbook.header("content-type")).contains("spreadsheetml");
    }

    @Test
    void a_difference_is_told_by_table_row_and_cell() {
        Answer diff = api.get("responder", DRAFT + "/diff?against=active");

        assertThat(diff.at("before")).isEqualTo(Policies.DIGEST.value());
        assertThat(diff.at("after")).isEqualTo(MemoryPolicies.DRAFT.value());
        assertThat(diff.text())
                .contains("{\"table\":\"DT-05\",\"row\":\"X2\",\"column\":\"Minutes since detection more than\","
                        + "\"before\":\"> 15\",\"after\":\"> 10\"}");
    }

    @Test
    void checks_are_shown() {
        Answer checks = api.get("responder", DRAFT + "/checks");

        assertThat(checks.at("ok")).isEqualTo(true);
        assertThat(checks.text()).contains("\"cases\":3,\"failed_cases\":1");
        assertThat(checks.at("findings.0.severity")).isEqualTo("warning");
        assertThat(checks.at("findings.0.cell")).isEqualTo("escalation.xlsx!DT-05!D14");
    }

    @Test
    void good_workbooks_become_a_draft_with_its_warnings_and_silences() {
        Answer answer = upload("policy_owner", "escalation.xlsx");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("location")).isEqualTo(DRAFT);
        assertThat(answer.header("etag")).isEqualTo("\"1\"");
        assertThat(answer.at("findings.0.code")).isEqualTo("LADDER");
        assertThat(answer.text()).contains("\"cases\":3,\"failed_cases\":1");
        assertThat(answer.at("silences"))
                .isEqualTo(api.get("policy_owner", DRAFT + "/silences").json());
    }

    @Test
    void bad_workbooks_are_refused_with_every_finding_by_cell() {
        Answer answer = upload("policy_owner", "bad.xlsx");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("policy-refused");
        assertThat(answer.at("errors.0"))
                .isEqualTo(Map.of(
                        "cell", "bad.xlsx!DT-05!D14",
                        "code", "NOT_A_NUMBER",
                        "message", "The value (fifteen) must be a number.",
                        "hint", "Maybe 15."));
        assertThat((List<?>) answer.at("errors")).hasSize(1);
        assertThat(answer.at("warnings.0.code")).isEqualTo("LADDER");
    }

    @Test
    void only_files_by_plain_names_are_taken() {
        assertThat(upload("policy_owner", "../../etc/passwd").status()).isEqualTo(422);
        assertThat(upload("policy_owner", "").status()).isEqualTo(422);
        Answer nothing = api.send(api.request("policy_owner", "/v1/policies")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString("--x--\r\n")));
        assertThat(nothing.status()).isEqualTo(422);
        Answer unbounded = api.send(api.request("policy_owner", "/v1/policies")
                .header("Content-Type", "multipart/form-data")
                .POST(BodyPublishers.ofString("--x--\r\n")));
        assertThat(unbounded.status()).isEqualTo(422);
    }

    @Test
    void a_file_name_that_cannot_be_taken_is_told_with_what_to_do() {
        for (String name : List.of("escalation (1).xlsx", "Übersicht.xlsx")) {
            Answer answer = upload("policy_owner", name);

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.at("errors.0"))
                    .isEqualTo(Map.of(
                            "cell",
                            name,
                            "code",
                            "BAD_FILE",
                            "message",
                            "The file name (" + name + ") must be at most 100 plain letters, digits, blanks, . _ and"
                                    + " -, without a folder.",
                            "hint",
                            "Maybe give the file the name that it came with, such as escalation.xlsx, so that it"
                                    + " takes the place of the one before."));
        }
    }

    @Test
    void an_upload_that_is_too_large_is_refused() {
        Answer answer = api.send(api.request("policy_owner", "/v1/policies")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofByteArray(new byte[9 * 1024 * 1024])));

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void a_key_for_some_programs_does_not_change_what_decides_for_all() {
        for (String key : List.of("scoped-policy_owner", "scoped-admin")) {
            assertThat(upload(key, "escalation.xlsx").problem()).isEqualTo("program-out-of-scope");
            assertThat(api.post(key, DRAFT + "/activate", "{}", "If-Match", "\"1\"")
                            .status())
                    .isEqualTo(403);
            assertThat(api.post(key, "/v1/policies/rollback", "{}").status()).isEqualTo(403);
            assertThat(api.get(key, DRAFT).at("state")).isEqualTo("draft");
        }
    }

    @Test
    void a_version_is_activated_by_who_has_read_it() {
        assertThat(api.post("policy_owner", DRAFT + "/activate", "{}").status()).isEqualTo(428);
        assertThat(api.post("policy_owner", DRAFT + "/activate", "{}", "If-Match", "\"9\"")
                        .status())
                .isEqualTo(412);
        assertThat(api.post("policy_owner", "/v1/policies/active/activate", "{}", "If-Match", "\"3\"")
                        .status())
                .isEqualTo(409);
        Answer activated = api.post("policy_owner", DRAFT + "/activate", "{}", "If-Match", "\"1\"");
        assertThat(activated.at("state")).isEqualTo("active");
        assertThat(activated.header("etag")).isEqualTo("\"2\"");
    }

    @Test
    void a_step_back_is_made_by_who_has_read_the_active_version() {
        String rollback = "/v1/policies/rollback";
        assertThat(api.post("policy_owner", rollback, "{}").status()).isEqualTo(428);
        assertThat(api.post("policy_owner", rollback, "{}", "If-Match", "\"9\"").status())
                .isEqualTo(412);
        assertThat(api.post("policy_owner", rollback, "{}", "If-Match", "*").at("digest"))
                .isEqualTo(Policies.DIGEST.value());
    }

    private Answer upload(String key, String fileName) {
        String body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\nPK\r\n--x--\r\n";
        return api.send(api.request(key, "/v1/policies")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(body)));
    }
}
