package org.standingorders.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Context;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.standingorders.adapter.pg.DatabaseAddress;
import org.standingorders.app.policy.CheckedPolicy;
import org.standingorders.app.policy.PolicyFiles;
import org.standingorders.desk.KeyDesk.KeyRole;
import org.standingorders.rule.Policy;
import org.standingorders.rule.Rules;
import org.standingorders.testkit.PgDatabase;
import org.standingorders.testkit.Policies;

/** An event loop that computes answers nobody meanwhile: whatever is asked, rules run elsewhere. */
class EventLoopTest {
    private static final String SECRET = "a secret of the tests";
    private static final String BAD =
            "{\"fact_type\":\"database_health\",\"source\":\"check\",\"instance\":\"primary\",\"healthy\":false}";

    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    @TempDir
    private Path data;

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger onEventLoop = new AtomicInteger();

    @Test
    void no_rule_runs_on_an_event_loop() throws Exception {
        try (Service service = Service.start(settings(), Secrets.of(settings()), policy())) {
            String at = service.address();
            assertAsksRules(at + "/v1/facts", BAD);
            String decision = database.ask("SELECT decision_id FROM decisions WHERE point = 'escalate'");
            assertAsksRules(at + "/v1/decisions/" + decision + "/replay", "");
            assertAsksRules(at + "/v1/evaluate", "{\"facts\":[" + BAD + "]}");
            assertAsksRules(at + "/api/v2/alerts", "[{\"labels\":{\"alertname\":\"ApiDown\"}}]");
        }
        assertThat(onEventLoop).hasValue(0);
    }

    private void assertAsksRules(String uri, String body) throws Exception {
        int before = asked.get();
        HttpResponse<byte[]> answer = send(HttpRequest.newBuilder(URI.create(uri))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(200);
        assertThat(asked.get()).as("rules asked by " + uri).isGreaterThan(before);
    }

    private static HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient()
                .send(request.header("Authorization", "Bearer " + SECRET).build(), BodyHandlers.ofByteArray());
    }

    private CheckedPolicy policy() {
        Policy empty = new Policy(List.of(), List.of());
        PolicyFiles files = new PolicyFiles(new TreeMap<>(), List.of());
        return new CheckedPolicy(files, empty, List.of(), Policies.rulebook(empty.digest(), this::watched), List.of());
    }

    private Rules watched(Rules rules) {
        return facts -> {
            asked.incrementAndGet();
            if (Context.isOnEventLoopThread()) {
                onEventLoop.incrementAndGet();
            }
            return rules.fire(facts);
        };
    }

    private Settings settings() {
        DatabaseAddress at = database.address();
        DatabaseUrl url = new DatabaseUrl(at.host(), at.port(), at.database(), at.user(), at.password());
        return new Settings(
                0,
                "127.0.0.1",
                new StoreSettings(data, url, "the server's secret of the tests"),
                Path.of("."),
                List.of(new ConfiguredKey(KeyRole.ADMIN, "test", SECRET, List.of())));
    }
}
