package org.standingorders.app.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standingorders.testkit.DebianPostgres;
import org.standingorders.testkit.Eventually;

/** Commands as they are answered, and reports as they are delivered. */
class ProtocolTest {
    @TempDir
    private Path home;

    private Hospital hospital;

    @BeforeEach
    void open() throws Exception {
        assumeTrue(DebianPostgres.programs().isPresent(), "Debian's PostgreSQL is not installed");
        hospital = Hospital.open(home);
    }

    @AfterEach
    void close() {
        hospital.close();
    }

    @Test
    void only_the_service_is_obeyed() throws Exception {
        String body = hospital.command("stop_service", "{\"service\": \"api\"}").toString();
        Instant now = Instant.now();

        assertThat(hospital.postSigned(body, now, "v1,AAAA")).isEqualTo(401);
        assertThat(hospital.post(body, now.minus(Duration.ofMinutes(6)))).isEqualTo(401);
        assertThat(hospital.post("{\"step\": \"verify\"}", now)).isEqualTo(400);
        assertThat(hospital.post("no json", now)).isEqualTo(400);
        assertThat(hospital.post("x".repeat(70_000), now)).isEqualTo(413);
        assertThat(home.resolve("stopped")).doesNotExist();
        assertThat(home.resolve("state/journal.jsonl")).isEmptyFile();
    }

    @Test
    void what_is_not_known_here_is_refused_before_anything_is_done() throws Exception {
        assertThat(hospital.post(hospital.command("dance", "{}"))).isEqualTo(422);
        assertThat(hospital.post(hospital.command("execute", "{\"action\": \"deploy\"}")))
                .isEqualTo(422);
        assertThat(hospital.post(hospital.command("execute", "{\"action\": \"echo\", \"word\": \"--help\"}")))
                .isEqualTo(422);
        assertThat(hospital.post(hospital.command("stop_service", "{\"service\": \"mail\"}")))
                .isEqualTo(422);
        assertThat(hospital.post(hospital.command("recovery_point", "{\"name\": \"../x\", \"kind\": \"INCIDENT\"}")))
                .isEqualTo(422);
        assertThat(home.resolve("state/journal.jsonl")).isEmptyFile();
    }

    @Test
    void a_token_is_used_once() throws Exception {
        ObjectNode stop = hospital.command("stop_service", "{\"service\": \"api\"}");
        assertThat(hospital.post(stop)).isEqualTo(202);
        hospital.report(stop);
        Files.delete(home.resolve("stopped"));

        assertThat(hospital.post(stop.deepCopy().put("deadline", "2099-01-01T00:00:00Z")))
                .isEqualTo(202);
        assertThat(hospital.post(stop.deepCopy().put("step", "maintenance_off")))
                .isEqualTo(409);
        assertThat(hospital.post(stop.deepCopy().put("token", "another"))).isEqualTo(409);

        hospital.order("notify", "{\"severity\": \"critical\", \"message\": \"a later step\"}");
        assertThat(home.resolve("stopped")).doesNotExist();
        assertThat(hospital.service.received()).hasSize(2);
    }

    @Test
    void a_step_whose_deadline_has_passed_is_not_begun() throws Exception {
        ObjectNode late = hospital.command("stop_service", "{\"service\": \"api\"}");
        late.put("deadline", Instant.now().minusSeconds(1).toString());
        hospital.post(late);

        JsonNode report = hospital.report(late);
        assertThat(report.get("status").asText()).isEqualTo("failed");
        assertThat(report.get("detail").asText()).contains("deadline", "Nothing was done");
        assertThat(home.resolve("stopped")).doesNotExist();
    }

    @Test
    void arguments_are_handed_over_whole() throws Exception {
        JsonNode report = hospital.order("execute", "{\"action\": \"echo\", \"word\": \"a; b $(c)\"}");

        assertThat(report.get("detail").asText()).contains("a; b $(c) {word} twice");
    }

    @Test
    void a_report_is_delivered_under_one_id_until_it_is_acknowledged() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        hospital.service.answer(() -> tries.incrementAndGet() < 3 ? 503 : 200);
        hospital.order("stop_service", "{\"service\": \"api\"}");
        Eventually.get(
                "third try",
                Duration.ofSeconds(20),
                () -> Optional.of(tries.get()).filter(n -> n >= 3));

        assertThat(hospital.service.received())
                .hasSize(3)
                .allSatisfy(got -> assertThat(got.id())
                        .isEqualTo(hospital.service.received().get(0).id()))
                .allSatisfy(got -> assertThat(got.path()).matches("/v1/executions/[0-9a-f-]{36}/report"));
    }
}
