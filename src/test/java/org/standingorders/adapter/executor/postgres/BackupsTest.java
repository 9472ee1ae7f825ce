package org.standingorders.adapter.executor.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standingorders.adapter.executor.Ended;
import org.standingorders.adapter.executor.program.Programs;
import org.standingorders.fact.Backup.BackupKind;

/** The folder of backups. */
class BackupsTest {
    @TempDir
    private Path home;

    @Test
    void nothing_is_overwritten() throws IOException {
        Backups backups = new Backups(home, 0);
        assertThat(backups.freeName("emergency_shutdown")).isEqualTo("emergency_shutdown");
        Files.createFile(home.resolve("emergency_shutdown"));
        Files.createFile(home.resolve("emergency_shutdown-2.json"));

        assertThat(backups.freeName("emergency_shutdown")).isEqualTo("emergency_shutdown-3");
    }

    @Test
    void nobody_else_may_read_one() throws IOException {
        Path draft = new Backups(home, 0).draft("incident_1");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(draft)))
                .isEqualTo("rw-------");
    }

    @Test
    void names_lead_nowhere_else() {
        assertThat(Backups.nameable("incident_0198b0c2-1d2e-7f00-8000-000000000001"))
                .isTrue();
        for (String each : new String[] {"", ".", "..", "../x", "a/b", "a\\b", "-x", ".hidden", "x.json", "a b"}) {
            assertThat(Backups.nameable(each)).as(each).isFalse();
        }
    }

    @Test
    void without_room_none_is_begun() {
        Server nowhere = new Server("127.0.0.1", 1, "a", "b", "", "c", "d", home, Duration.ofSeconds(1));
        RecoveryPoints points = new RecoveryPoints(
                new Postgres(nowhere, new Programs(Set.of()), () -> Instant.EPOCH),
                new Backups(home, Long.MAX_VALUE),
                new Modes(home.resolve("modes.json")));

        Ended ended = points.make("incident_1", BackupKind.INCIDENT);

        assertThat(ended.well()).isFalse();
        assertThat(ended.detail()).startsWith("There is no room for a backup");
        assertThat(home).isEmptyDirectory();
    }
}
