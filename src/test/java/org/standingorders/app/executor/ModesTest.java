package org.standingorders.app.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standingorders.testkit.DebianPostgres;
import org.standingorders.testkit.Eventually;

/** What the application may do while a mode is on, and that it gets back exactly what it had. */
class ModesTest {
    private static final String RIGHTS = "SELECT string_agg(relname || ' ' || coalesce(relacl::text, '-')"
            + " || coalesce((SELECT string_agg(attname || attacl::text, ',') FROM pg_attribute"
            + " WHERE attrelid = c.oid AND attacl IS NOT NULL), ''), ';' ORDER BY relname)"
            + " FROM pg_class c WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'";

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
    void read_only_is_enforced_survives_a_restore_and_a_restart_and_is_undone() throws Exception {
        String before = hospital.database.ask(RIGHTS);
        String id = hospital.takeBackup();
        assertThat(order("execute", "{\"action\": \"read_only\"}")).isEqualTo("succeeded");
        assertThat(order("execute", "{\"action\": \"read_only\"}")).isEqualTo("succeeded");
        assertReadOnly();
        assertThat(order(
                        "execute",
                        "{\"action\": \"restore\", \"backup_id\": \"" + id + "\", \"file\": \"" + id + "\"}"))
                .isEqualTo("succeeded");
        assertReadOnly();
        hospital.stop();
        hospital.start();

        assertThat(order("execute", "{\"action\": \"read_write\"}")).isEqualTo("succeeded");

        assertThat(order("verify", "{\"checks\": [\"WRITES_REJECTED\"]}")).isEqualTo("failed");
        hospital.database.asApp("UPDATE \"On Call\" SET note = 'y' WHERE id = 1");
        hospital.database.asApp("INSERT INTO people VALUES (9999, 1)");
        hospital.database.asApp("DELETE FROM people WHERE id = 9999");
        assertThat(sorted(hospital.database.ask(RIGHTS))).isEqualTo(sorted(before));
    }

    /** In whatever order the rights were given. */
    private static String sorted(String rights) {
        return rights.chars().sorted().mapToObj(Character::toString).reduce("", String::concat);
    }

    private void assertReadOnly() throws Exception {
        assertThat(order("verify", "{\"checks\": [\"READS_SUCCEED\", \"WRITES_REJECTED\"]}"))
                .isEqualTo("succeeded");
        for (String each : new String[] {
            "INSERT INTO people VALUES (9999, 1)",
            "UPDATE people SET pgy = 1",
            "DELETE FROM people",
            "UPDATE \"On Call\" SET note = 'y'",
            "SET default_transaction_read_only = off; DELETE FROM people"
        }) {
            assertThatThrownBy(() -> hospital.database.asApp(each)).as(each).hasMessageContaining("permission denied");
        }
        hospital.database.asApp("SELECT * FROM people");
    }

    @Test
    void maintenance_lets_work_in_flight_finish_ends_its_session_then_and_is_undone() throws Exception {
        try (Connection idle = hospital.database.asApp();
                Connection busy = hospital.database.asApp()) {
            busy.setAutoCommit(false);
            busy.createStatement().execute("UPDATE people SET pgy = 7 WHERE id = 1");
            assertThat(order("maintenance_on", "{\"message\": \"back soon\"}")).isEqualTo("succeeded");

            awaitEnded(idle);
            busy.commit();
            busy.setAutoCommit(true);
            awaitEnded(busy);
        }
        assertThat(hospital.database.ask("SELECT pgy FROM people WHERE id = 1")).isEqualTo("7");
        assertThatThrownBy(() -> hospital.database.asApp("SELECT 1")).hasMessageContaining("permission denied");
        assertThat(order("maintenance_off", "{}")).isEqualTo("succeeded");
        assertThat(order("maintenance_off", "{}")).isEqualTo("succeeded");
        hospital.database.asApp("SELECT 1");
    }

    private static void awaitEnded(Connection session) throws Exception {
        Eventually.get("end of the session", Duration.ofSeconds(60), () -> {
            try {
                SchedulerDatabase.ask(session, "SELECT 1");
                return Optional.empty();
            } catch (SQLException ended) {
                return Optional.of(true);
            }
        });
    }

    @Test
    void what_does_not_finish_in_time_is_written_down_and_ended() throws Exception {
        try (Connection busy = hospital.database.asApp()) {
            busy.setAutoCommit(false);
            busy.createStatement().execute("UPDATE people SET pgy = 8 WHERE id = 2");
            String pid = SchedulerDatabase.ask(busy, "SELECT pg_backend_pid()");

            JsonNode drained = hospital.order("execute", "{\"action\": \"drain\", \"timeout_seconds\": 1}");

            assertThat(drained.get("artifacts")).hasSize(1);
            JsonNode left = ServiceEnd.JSON.readTree(
                    drained.get("artifacts").get(0).get("value").asText());
            assertThat(left.get("pid").asText()).isEqualTo(pid);
            assertThat(left.get("transaction").asText()).isNotBlank();
            assertThatThrownBy(busy::commit).isInstanceOf(SQLException.class);
        }
        assertThat(hospital.database.ask("SELECT pgy FROM people WHERE id = 2")).isEqualTo("3");
        assertThat(hospital.order("execute", "{\"action\": \"drain\", \"timeout_seconds\": 20}")
                        .get("detail")
                        .asText())
                .isEqualTo("All work in flight has finished.");
    }

    private String order(String step, String parameters) throws Exception {
        return hospital.order(step, parameters).get("status").asText();
    }
}
