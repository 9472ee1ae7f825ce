package org.standingorders.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.standingorders.adapter.pg.DatabaseAddress;
import org.standingorders.testkit.CommandLineRun;
import org.standingorders.testkit.PgDatabase;

/** A start that does not come off: one sentence, an exit code, and nothing is left running. */
class StartTest {
    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    @TempDir
    private Path data;

    @Test
    void a_port_in_use_is_said_in_a_sentence_before_anything_is_made() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CommandLineRun start = serve("--port", Integer.toString(taken.getLocalPort()));

            assertThat(start.code()).isEqualTo(2);
            assertThat(start.err())
                    .startsWith("Nothing can listen on host (127.0.0.1), port (" + taken.getLocalPort() + "): ")
                    .contains("set STANDING_ORDERS_PORT to a free one")
                    .hasLineCount(1);
        }
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void data_in_use_are_said_in_a_sentence_before_anything_is_made() throws IOException {
        Path home = Files.createDirectory(data.resolve("postgresql"));
        try (FileChannel other =
                        FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = other.lock()) {
            CommandLineRun start = serve("--port", "0");

            assertThat(held.isValid()).isTrue();
            assertThat(start.code()).isEqualTo(2);
            assertThat(start.err())
                    .startsWith("The data directory (" + home.toRealPath() + ") is in use")
                    .hasLineCount(1);
        }
        assertThat(data).isDirectoryNotContaining("glob:**.txt");
    }

    @Test
    void a_port_that_is_taken_meanwhile_leaves_no_postgresql_behind() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Settings settings = new Settings(
                    taken.getLocalPort(),
                    "127.0.0.1",
                    new StoreSettings(data, null, "the server's secret of the tests"),
                    Path.of("."),
                    List.of());

            assertThatThrownBy(() -> Service.start(settings, Secrets.of(settings), RefusedUploadTest.policy()))
                    .isInstanceOf(CannotRun.class)
                    .hasMessageStartingWith("Nothing can listen on host (127.0.0.1)");
        }
        assertThat(data.resolve("postgresql/data/PG_VERSION")).exists();
        assertThat(data.resolve("postgresql/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void a_database_that_lets_nobody_in_is_said_in_a_sentence_without_the_password() {
        DatabaseAddress at = database.address();
        CommandLineRun start = serve(
                "--port",
                "0",
                "--database-url",
                "postgresql://" + at.user() + ":guessed@" + at.host() + ":" + at.port() + "/" + at.database());

        assertThat(start.code()).isEqualTo(2);
        assertThat(start.err())
                .startsWith("The database (" + at + ") cannot be used: ")
                .contains("password authentication failed")
                .doesNotContain("guessed")
                .hasLineCount(1);
    }

    @Test
    void an_own_database_that_cannot_start_is_said_in_a_sentence() throws IOException {
        Files.createFile(data.resolve("postgresql"));

        CommandLineRun start = serve("--port", "0");

        assertThat(start.code()).isEqualTo(2);
        assertThat(start.err())
                .startsWith("PostgreSQL could not be started under (")
                .hasLineCount(1);
    }

    private CommandLineRun serve(String... arguments) {
        List<String> all = new ArrayList<>(List.of("serve", "--data", data.toString()));
        all.addAll(List.of(arguments));
        return CommandLineRun.of(Main.commandLine(), all.toArray(String[]::new));
    }
}
