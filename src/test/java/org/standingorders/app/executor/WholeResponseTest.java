package org.standingorders.app.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.standingorders.testkit.DebianPostgres;
import org.standingorders.testkit.Eventually;
import org.standingorders.testkit.PgDatabase;

/** The service as a process of its own, a real executor, and data that is really damaged: what is decided is done. */
@Tag("drill")
class WholeResponseTest {
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final String DAMAGED = """
            [{"fact_type":"database_health","source":"prober","instance":"primary","healthy":false,"reachable":true,
              "integrity_check":"FAIL","errors":[{"kind":"MISSING_ROWS","message":"a third of the calls are gone"}]}]""";
    private static final String SOUND = """
            [{"fact_type":"database_health","source":"prober","instance":"primary","healthy":true,"reachable":true,
              "integrity_check":"PASS"},
             {"fact_type":"api_health","source":"prober","service":"api","consecutive_failures":0},
             {"fact_type":"acgme_compliance","source":"prober","critical_violations":0,"violations":0,"warnings":0}]""";

    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    @TempDir
    private Path home;

    private final Set<String> stages = new LinkedHashSet<>();
    private ServedHospital served;
    private String sound;

    @BeforeEach
    void data_is_damaged() throws Exception {
        assumeTrue(DebianPostgres.programs().isPresent(), "Debian's PostgreSQL is not installed");
        served = ServedHospital.open(home, database.address());
        sound = contents();
        served.hospital.database.run("DELETE FROM \"On Call\" WHERE id % 3 = 0");
        served.post(DAMAGED);
    }

    @AfterEach
    void close() throws Exception {
        if (served != null) {
            served.close();
        }
    }

    @Test
    void killed_between_any_two_steps_it_goes_on_does_nothing_twice_and_the_data_comes_back() throws Exception {
        Eventually.get("recovery", PATIENCE, () -> {
            served.post(contents().equals(sound) ? SOUND : DAMAGED);
            if (stages.contains(stage())) {
                served.grant("restore");
            }
            return killedAtANewStage() && recovering() ? Optional.of(true) : Optional.empty();
        });

        assertThat(contents()).isEqualTo(sound);
        assertThat(stages).as("each of which was followed by a kill").hasSizeGreaterThanOrEqualTo(8);
        assertThat(served.replaced()).as("restored once").isEqualTo("1");
        assertThat(served.backups("incident_")).as("one recovery point").isEqualTo(1);
        assertThat(served.service().get("/v1/log/verify").get("ok").asBoolean()).isTrue();
    }

    @Test
    void a_controlled_shutdown_stops_all_in_order_and_only_an_approved_command_starts_it_again() throws Exception {
        served.command("controlled_shutdown");
        awaitEnd("controlled_shutdown", DAMAGED);

        assertThat(stopped()).containsExactly(true, true, true);
        assertThat(served.told()).startsWith("critical: Scheduler in emergency maintenance Unknown");
        assertThat(served.backups("emergency_shutdown")).isEqualTo(1);
        assertThatThrownBy(this::useAsScheduler).hasMessageContaining("permission denied");

        served.command("restart");
        assertThat(served.asked("restart")).hasSize(1);
        assertThat(stopped()).containsExactly(true, true, true);
        awaitEnd("restart", SOUND);

        assertThat(stopped()).containsExactly(false, false, false);
        useAsScheduler();
    }

    private String contents() throws Exception {
        return served.hospital.database.contents();
    }

    private void useAsScheduler() throws Exception {
        served.hospital.database.asApp("SELECT 1");
    }

    private List<Boolean> stopped() {
        return Stream.of("stopped", "celery", "scheduler").map(served::stopped).toList();
    }

    private void awaitEnd(String strategy, String found) throws Exception {
        Eventually.get("end of " + strategy, PATIENCE, () -> {
            served.post(found);
            served.grant(strategy);
            return served.executions().stream()
                    .filter(one -> one.get("strategy").asText().equals(strategy)
                            && one.get("state").asText().equals("succeeded"))
                    .findFirst();
        });
    }

    /** Kills it where it has come further since the last look; whether it stands where it stood. */
    private boolean killedAtANewStage() throws Exception {
        if (!stages.add(stage())) {
            return true;
        }
        served.killService();
        return false;
    }

    private String stage() throws Exception {
        StringBuilder stage = new StringBuilder(served.incident().get("status").asText());
        for (JsonNode execution : served.executions()) {
            stage.append(' ').append(execution.get("state").asText());
            execution
                    .get("steps")
                    .forEach(step -> stage.append(' ').append(step.get("state").asText()));
        }
        return stage.toString();
    }

    private boolean recovering() {
        return stages.stream().anyMatch(stage -> stage.startsWith("recovering"));
    }
}
