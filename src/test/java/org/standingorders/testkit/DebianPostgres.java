package org.standingorders.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A PostgreSQL as Debian installs it, with the client programs of its own version; one for all tests of a JVM. Its superuser
 * is {@code postgres}, with {@link #PASSWORD}.
 */
public final class DebianPostgres {
    public static final String PASSWORD = "only-for-these-tests";

    private static final Path VERSIONS = Path.of("/usr/lib/postgresql");
    private static final String SETTINGS =
            "-c port=%d -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c log_min_messages=warning";

    private final Path programs;
    private final Path data;
    private final int port;

    private DebianPostgres(Path home) throws IOException, InterruptedException {
        programs = programs().orElseThrow();
        data = home.resolve("data");
        port = Program.freePort();
        Path password = Files.writeString(home.resolve("password"), PASSWORD);
        String given =
                "-A scram-sha-256 -E UTF8 --no-locale --no-sync --data-checksums -U postgres --pwfile " + password;
        run(
                "initdb",
                Stream.concat(Stream.of("-D", data.toString()), Stream.of(given.split(" ")))
                        .toArray(String[]::new));
        start();
    }

    /** The folder of the newest version that has all of it. */
    public static Optional<Path> programs() {
        if (!Files.isDirectory(VERSIONS)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(VERSIONS)) {
            return versions.map(each -> each.resolve("bin"))
                    .filter(bin -> Stream.of("initdb", "pg_ctl", "psql", "pg_dump", "pg_restore")
                            .allMatch(each -> Files.isExecutable(bin.resolve(each))))
                    .max(Comparator.naturalOrder());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static DebianPostgres shared() {
        return Shared.SERVER;
    }

    public int port() {
        return port;
    }

    public Path data() {
        return data;
    }

    public Connection connect(String database, String user, String password) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, user, password);
    }

    public void start() throws IOException, InterruptedException {
        run(
                "pg_ctl",
                "-D",
                data.toString(),
                "-l",
                data.resolveSibling("server.log").toString(),
                "-w",
                "-o",
                SETTINGS.formatted(port),
                "start");
    }

    public void stop() throws IOException, InterruptedException {
        run("pg_ctl", "-D", data.toString(), "-m", "fast", "-w", "stop");
    }

    /** PostgreSQL does not run as root; root runs it in a user namespace of its own. */
    private void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            line.addAll(List.of("unshare", "--user", "--"));
        }
        line.add(programs.resolve(program).toString());
        line.addAll(List.of(arguments));
        Path log = data.resolveSibling(program + ".log");
        int code = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (code != 0) {
            throw new IllegalStateException(program + " failed: " + Files.readString(log));
        }
    }

    /** Started when the first test needs it, stopped when the JVM ends. */
    private static final class Shared {
        static final DebianPostgres SERVER = start();

        private static DebianPostgres start() {
            try {
                Path home = Files.createTempDirectory("standing-orders-debian");
                DebianPostgres server = new DebianPostgres(home);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, home)));
                return server;
            } catch (IOException | InterruptedException broken) {
                throw new IllegalStateException("Debian's PostgreSQL did not start.", broken);
            }
        }

        private static void end(DebianPostgres server, Path home) {
            try (Stream<Path> files = Files.walk(home)) {
                server.stop();
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (IOException | InterruptedException unimportant) {
                System.err.println("Left behind: " + home);
            }
        }
    }
}
