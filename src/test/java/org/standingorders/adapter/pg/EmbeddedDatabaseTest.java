package org.standingorders.adapter.pg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service's own PostgreSQL loses nothing and always comes back (F2). */
class EmbeddedDatabaseTest {
    private static final Path BINARIES = Path.of("target", "postgresql");

    @TempDir
    private Path home;

    @Test
    void what_was_stored_is_there_after_a_clean_stop() throws Exception {
        try (EmbeddedDatabase database = start()) {
            assertThat(ask(database, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(database, "SHOW synchronous_commit")).isEqualTo("on");
            run(database, "CREATE TABLE kept AS SELECT 7 AS number");
        }
        try (EmbeddedDatabase again = start()) {
            assertThat(ask(again, "SELECT number FROM kept")).isEqualTo("7");
        }
    }

    @Test
    void a_server_that_outlived_its_service_is_stopped_first() throws Exception {
        start().close();
        Cluster orphan = new Cluster(home.toRealPath(), PostgresBinaries.installUnder(BINARIES));
        orphan.start();
        long before = pid();

        try (EmbeddedDatabase again = start()) {
            assertThat(ask(again, "SELECT 1")).isEqualTo("1");
            assertThat(pid()).isNotEqualTo(before);
        }
    }

    @Test
    void a_stale_pid_file_that_names_a_stranger_is_no_hindrance_and_no_harm() throws Exception {
        start().close();
        Process stranger = new ProcessBuilder("sleep", "60").start();
        Files.writeString(pidFile(), stranger.pid() + "\n" + home.resolve("data") + "\n0\n5432\n\n127.0.0.1\n");
        try (EmbeddedDatabase again = start()) {
            assertThat(ask(again, "SELECT 1")).isEqualTo("1");
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void a_killed_server_is_started_again_with_what_was_committed() throws Exception {
        try (EmbeddedDatabase database = start()) {
            run(database, "CREATE TABLE kept AS SELECT 7 AS number");
            assertThat(ProcessHandle.of(pid()).orElseThrow().destroyForcibly()).isTrue();
            assertThat(askPatiently(database, "SELECT number FROM kept")).isEqualTo("7");
        }
    }

    @Test
    void a_second_process_may_not_take_the_directory() {
        try (EmbeddedDatabase first = start()) {
            assertThat(first.address().port()).isPositive();
            assertThatThrownBy(this::start)
                    .isInstanceOf(DatabaseUnusable.class)
                    .hasMessageContaining("in use by another process");
        }
    }

    @Test
    void only_the_owner_may_read_the_password_and_nobody_signs_in_without() throws Exception {
        try (EmbeddedDatabase database = start()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("password"))))
                    .isEqualTo("rw-------");
            assertThatThrownBy(() -> DriverManager.getConnection(
                            database.address().jdbcUrl(), database.address().user(), "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
    }

    private EmbeddedDatabase start() {
        return EmbeddedDatabase.start(home, BINARIES, () -> UUID.randomUUID().toString());
    }

    private Path pidFile() {
        return home.resolve("data").resolve("postmaster.pid");
    }

    private long pid() throws IOException {
        return Long.parseLong(Files.readAllLines(pidFile()).get(0));
    }

    private static String askPatiently(EmbeddedDatabase database, String sql) throws Exception {
        for (int tries = 0; tries < 100; tries++) {
            try {
                return ask(database, sql);
            } catch (SQLException notYet) {
                new ProcessBuilder("sleep", "0.1").start().waitFor();
            }
        }
        return ask(database, sql);
    }

    private static String ask(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                ResultSet rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void run(EmbeddedDatabase database, String sql) throws SQLException {
        try (Connection connection = connect(database)) {
            connection.createStatement().execute(sql);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws SQLException {
        DatabaseAddress address = database.address();
        return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
    }
}
