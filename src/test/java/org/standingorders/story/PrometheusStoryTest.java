package org.standingorders.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standingorders.testkit.Eventually;
import org.standingorders.testkit.Program;
import org.standingorders.testkit.ServiceProcess;

/** A real Prometheus drives the service, with and without a real Alertmanager, on the files of the guide. */
class PrometheusStoryTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @TempDir
    private Path home;

    private ServiceProcess service;
    private Monitoring monitoring;

    @BeforeEach
    void start() throws Exception {
        boolean there = Stream.of("prometheus", "prometheus-alertmanager").allMatch(Program::installed);
        assumeTrue(
                there || System.getenv("CI") != null,
                "needs the packages prometheus and prometheus-alertmanager; apt-get install them to run this story");
        service = ServiceProcess.start(home);
        monitoring = new Monitoring(home, service.address());
    }

    @AfterEach
    void stop() throws Exception {
        for (AutoCloseable running : new AutoCloseable[] {monitoring, service}) {
            if (running != null) {
                running.close();
            }
        }
    }

    @Test
    void a_corrupt_database_is_seen_classified_addressed_and_seen_to_be_well_again() throws Exception {
        monitoring.startAlertmanager();
        monitoring.startPrometheus("prometheus.yml");
        monitoring.set("pg_checksum_failures{instance=\"primary\"}", "3");

        JsonNode incident = incident("database_failure");
        assertThat(incident.path("severity").asText()).isEqualTo("critical");
        assertThat(incident.path("dedup_key").asText()).isEqualTo("default/database_failure/primary");
        assertThat(toldRoles(incident)).containsExactly("on_call_admin", "program_director");

        monitoring.set("pg_checksum_failures{instance=\"primary\"}", "0");
        JsonNode fact = Eventually.get(
                "good reading of the database",
                SOON,
                () -> newest("database_health")
                        .filter(one -> one.path("healthy").asBoolean()));
        assertThat(fact.path("integrity_check").asText()).isEqualTo("PASS");
    }

    @Test
    void prometheus_can_post_directly() throws Exception {
        monitoring.startPrometheus("prometheus-direct.yml");
        monitoring.set("scheduler_api_consecutive_failures{service=\"api\"}", "4");

        JsonNode incident = incident("api_degradation");
        assertThat(incident.path("severity").asText()).isEqualTo("high");
        assertThat(incident.path("status").asText()).isEqualTo("awaiting_activation");
        assertThat(toldRoles(incident)).containsExactly("on_call_admin");

        monitoring.set("scheduler_api_consecutive_failures{service=\"api\"}", "0");
        Eventually.get(
                "good reading of the API",
                SOON,
                () -> newest("api_health")
                        .filter(one -> one.path("consecutive_failures").asInt() == 0));
    }

    private JsonNode incident(String type) throws Exception {
        try {
            return Eventually.get(
                    "incident of type " + type, SOON, () -> first("/v1/incidents?open=true&type=" + type));
        } catch (AssertionError late) {
            throw new AssertionError(late.getMessage() + "\n" + monitoring.output(), late);
        }
    }

    private Optional<JsonNode> newest(String factType) throws IOException, InterruptedException {
        return first("/v1/facts?fact_type=" + factType);
    }

    private Optional<JsonNode> first(String path) throws IOException, InterruptedException {
        return Optional.ofNullable(service.get(path).path("items").get(0));
    }

    private static List<String> toldRoles(JsonNode incident) {
        return StreamSupport.stream(incident.path("escalations").spliterator(), false)
                .map(one -> one.path("role").asText())
                .toList();
    }
}
