package org.standingorders.app.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standingorders.testkit.DebianPostgres;

/** A real database whose data is really damaged, and really comes back. */
class RestoreTest {
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
    void damaged_data_comes_back_behind_a_closed_door_and_nothing_is_lost() throws Exception {
        String sound = hospital.database.contents();
        String id = hospital.takeBackup();
        hospital.database.run("UPDATE people SET pgy = 9 WHERE id < 100");
        hospital.database.run("DELETE FROM \"On Call\" WHERE id % 3 = 0");

        assertWell(hospital.order("maintenance_on", "{\"message\": \"System undergoing emergency maintenance\"}"));
        assertKeptOut();
        JsonNode point = hospital.order("recovery_point", "{\"name\": \"incident_1\", \"kind\": \"INCIDENT\"}");
        assertWell(point);
        assertThat(artifact(point, "incident_1").get("value").asText()).contains("1167 rows in 2 tables");
        JsonNode restored = hospital.order("execute", restore(id, id));
        assertWell(restored);
        assertKeptOut();
        assertWell(hospital.order("maintenance_off", "{}"));

        assertThat(hospital.database.contents()).isEqualTo(sound);
        assertThat(settings()).isEqualTo("5min 7s");
        assertThat(rowsKept(artifact(restored, "kept database").get("value").asText()))
                .isEqualTo("667");
    }

    private String rowsKept(String database) throws SQLException {
        hospital.database.run("ALTER DATABASE " + database + " ALLOW_CONNECTIONS true");
        return new SchedulerDatabase(hospital.database.server(), database).ask("SELECT count(*) FROM \"On Call\"");
    }

    @Test
    void what_is_verified_is_what_is_there() throws Exception {
        String checks = "{\"checks\": [\"DATABASE\", \"ROW_COUNTS\", \"SCHEDULE_VALID\"]}";
        String id = hospital.takeBackup();
        assertThat(hospital.order("verify", checks).get("detail").asText()).contains("nothing was restored");
        assertWell(hospital.order("execute", restore(id, backups(id))));

        JsonNode verified = hospital.order("verify", checks);
        assertWell(verified);
        assertThat(artifact(verified, "SCHEDULE_VALID").get("value").asText()).isEqualTo("no gaps");
        hospital.database.run("DELETE FROM \"On Call\" WHERE id <= 10");
        assertWell(hospital.order("verify", checks));
        hospital.database.run("DELETE FROM \"On Call\" WHERE id = 11");
        JsonNode short1 = hospital.order("verify", "{\"checks\": [\"ROW_COUNTS\", \"API\"]}");
        assertThat(short1.get("status").asText()).isEqualTo("failed");
        assertThat(artifact(short1, "ROW_COUNTS").get("value").asText()).contains("989 rows instead of 1000");
        assertThat(artifact(short1, "API").get("value").asText()).isEqualTo("not configured");
    }

    @Test
    void amcheck_where_it_may_be_used_finds_the_row_that_an_index_lacks_and_reading_does_not() throws Exception {
        hospital.database.runAsSuperuser(
                "UPDATE pg_index SET indisready = false WHERE indexrelid = 'people_pkey'::regclass",
                "INSERT INTO people VALUES (501, 1)",
                "UPDATE pg_index SET indisready = true WHERE indexrelid = 'people_pkey'::regclass");
        assertThat(looked().get("value").asText()).isEqualTo("every table was read to its end");

        hospital.database.runAsSuperuser(
                "CREATE EXTENSION amcheck",
                "GRANT EXECUTE ON FUNCTION bt_index_check(regclass, boolean) TO scheduler_owner",
                "GRANT EXECUTE ON FUNCTION verify_heapam TO scheduler_owner");
        assertThat(looked().get("value").asText()).contains("lacks matching index tuple");

        hospital.database.run("REINDEX INDEX people_pkey");
        assertThat(looked().get("value").asText()).isEqualTo("amcheck found nothing, and every table was read");
    }

    private JsonNode looked() throws Exception {
        return artifact(hospital.order("verify", "{\"checks\": [\"DATABASE\"]}"), "DATABASE");
    }

    @Test
    void only_what_was_written_and_proved_here_is_restored() throws Exception {
        String id = hospital.takeBackup();
        Path elsewhere = Files.copy(Path.of(backups(id)), home.resolve(id));
        Path link = Files.createSymbolicLink(Path.of(backups("link")), elsewhere);

        assertRefused(restore(id, elsewhere.toString()), "no such file in the folder");
        assertRefused(restore(id, "../" + id), "no such file in the folder");
        assertRefused(restore("link", link.toString()), "no such file in the folder");
        assertRefused(restore("other", id), "no manifest");
        Path manifest = Path.of(backups(id + ".json"));
        String proved = Files.readString(manifest);
        Files.writeString(manifest, proved.replaceAll("\"verified_at\":\"[^\"]*\",", ""));
        assertRefused(restore(id, id), "never restored with success");
        Files.writeString(manifest, proved.replace("\"missing\":[]", "\"missing\":[\"public.people\"]"));
        assertRefused(restore(id, id), "rows are missing");
        Files.writeString(manifest, proved);
        Files.write(Path.of(backups(id)), new byte[] {0}, StandardOpenOption.APPEND);
        assertRefused(restore(id, id), "SHA-256");
        assertThat(hospital.database.ask("SELECT count(*) FROM people")).isEqualTo("500");
    }

    private void assertRefused(String parameters, String why) throws Exception {
        JsonNode report = hospital.order("execute", parameters);
        assertThat(report.get("status").asText()).isEqualTo("failed");
        assertThat(report.get("detail").asText()).contains(why, "Nothing was changed");
    }

    private void assertKeptOut() {
        assertThatThrownBy(() -> hospital.database.asApp("SELECT 1"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("permission denied for database");
    }

    private String settings() throws SQLException {
        try (Connection app = hospital.database.asApp()) {
            return SchedulerDatabase.ask(app, "SHOW statement_timeout") + " "
                    + SchedulerDatabase.ask(app, "SHOW lock_timeout");
        }
    }

    private String backups(String file) {
        return hospital.backups().resolve(file).toString();
    }

    private static String restore(String id, String file) {
        return "{\"action\": \"restore\", \"backup_id\": \"" + id + "\", \"file\": \"" + file + "\"}";
    }

    private static void assertWell(JsonNode report) {
        assertThat(report.get("status").asText())
                .as(report.get("detail").asText())
                .isEqualTo("succeeded");
    }

    private static JsonNode artifact(JsonNode report, String name) {
        for (JsonNode each : report.get("artifacts")) {
            if (each.get("name").asText().equals(name)) {
                return each;
            }
        }
        throw new AssertionError("No artifact (" + name + ") in " + report);
    }
}
