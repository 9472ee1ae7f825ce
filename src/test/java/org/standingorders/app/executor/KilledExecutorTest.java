package org.standingorders.app.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standingorders.testkit.DebianPostgres;
import org.standingorders.testkit.Eventually;
import org.standingorders.testkit.Program;

/** The executor as a process of its own, killed in the middle of a step. */
class KilledExecutorTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern READY = Pattern.compile("ready at (http://[0-9.:]+/commands)");

    @TempDir
    private Path home;

    @Test
    void a_step_that_was_cut_short_is_not_repeated_and_one_that_waited_is_begun() throws Exception {
        assumeTrue(DebianPostgres.programs().isPresent(), "Debian's PostgreSQL is not installed");
        try (Hospital hospital = Hospital.closed(home)) {
            ObjectNode cut = hospital.command("execute", "{\"action\": \"linger\"}");
            ObjectNode waiting = hospital.command("stop_service", "{\"service\": \"api\"}");
            killInTheMiddle(hospital, cut, waiting);
            Files.writeString(home.resolve("state/journal.jsonl"), "{\"kind\":\"ta", StandardOpenOption.APPEND);
            try (Program second = start(hospital, "second")) {
                assertSettled(hospital.report(cut), hospital.report(waiting));
                assertThat(hospital.post(cut)).isEqualTo(202);
                second.stop();
            }
            assertThat(home.resolve("linger")).hasContent("begun\n");
            assertThat(hospital.service.received()).hasSize(2);
        }
    }

    private void killInTheMiddle(Hospital hospital, JsonNode cut, JsonNode waiting) throws Exception {
        try (Program first = start(hospital, "first")) {
            hospital.post(cut);
            hospital.post(waiting);
            Eventually.get(
                    "step begun",
                    PATIENCE,
                    () -> Optional.of(home.resolve("linger")).filter(Files::exists));
            first.kill();
        }
    }

    private void assertSettled(JsonNode cut, JsonNode waited) {
        assertThat(cut.get("status").asText()).isEqualTo("failed");
        assertThat(cut.get("detail").asText()).contains("its end is unknown", "not repeated");
        assertThat(waited.get("status").asText()).isEqualTo("succeeded");
        assertThat(home.resolve("stopped")).exists();
    }

    private Program start(Hospital hospital, String name) throws Exception {
        Program program = Program.start(home, name, Map.of(), line(hospital.config()));
        hospital.at(Eventually.get("ready executor", PATIENCE, () -> {
            program.requireAlive();
            Matcher said = READY.matcher(program.output());
            return said.find() ? Optional.of(said.group(1)) : Optional.empty();
        }));
        return program;
    }

    private static String[] line(Path config) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = System.getProperty("java.class.path");
        String start = "org.standingorders.app.Main executor --config " + config;
        return (java + " -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx128m -cp " + classes + " " + start).split(" ");
    }
}
