package org.standingorders.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.standingorders.adapter.pg.DatabaseAddress;
import org.standingorders.app.policy.CheckedPolicy;
import org.standingorders.app.policy.PolicyFiles;
import org.standingorders.desk.KeyDesk.KeyRole;
import org.standingorders.rule.Policy;
import org.standingorders.testkit.PgDatabase;
import org.standingorders.testkit.Policies;

/** Whoever uploads workbooks that are refused is on record with the reason (faults.md 3, Common). */
class RefusedUploadTest {
    private static final String SECRET = "a secret of the tests";
    private static final String FILE = """
            --x\r
            Content-Disposition: form-data; name="file"; filename="%s"\r
            Content-Type: application/octet-stream\r
            \r
            no workbook\r
            --x--\r
            """;

    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    @TempDir
    private Path data;

    @Test
    void every_refused_upload_is_one_row_with_its_actor_and_its_reasons() throws Exception {
        try (Service service = Service.start(settings(), Secrets.of(settings()), policy())) {
            assertThat(upload(service, "escalation.xlsx")).isEqualTo(422);
            assertThat(upload(service, "../../escalation.xlsx")).isEqualTo(422);
        }
        assertThat(database.ask(
                        "SELECT string_agg(concat_ws(' ', actor, actor_role, workbooks::text, codes::text), '; ' ORDER BY refusal_no)"
                                + " FROM upload_refusals"))
                .isEqualTo("olga policy_owner {escalation.xlsx} {NOT_A_WORKBOOK}; olga policy_owner {} {BAD_FILE}");
    }

    private static int upload(Service service, String name) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service.address() + "/v1/policies"))
                .header("Authorization", "Bearer " + SECRET)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(FILE.formatted(name)))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    static CheckedPolicy policy() {
        Policy empty = new Policy(List.of(), List.of());
        PolicyFiles files = new PolicyFiles(new TreeMap<>(), List.of());
        return new CheckedPolicy(files, empty, List.of(), Policies.rulebook(), List.of());
    }

    private Settings settings() {
        DatabaseAddress at = database.address();
        DatabaseUrl url = new DatabaseUrl(at.host(), at.port(), at.database(), at.user(), at.password());
        return new Settings(
                0,
                "127.0.0.1",
                new StoreSettings(data, url, "the server's secret of the tests"),
                Path.of("."),
                List.of(new ConfiguredKey(KeyRole.POLICY_OWNER, "olga", SECRET, List.of())));
    }
}
