package org.standingorders.adapter.pg;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The data directory of the service's own PostgreSQL, and the server that runs on it. */
final class Cluster {
    private static final String NAME = "standing_orders";
    private static final String SETTINGS = "standing-orders.conf";

    /** Durable before fast: nothing is answered that a power cut could take back. Small: memory is the service's. */
    private static final String SETTINGS_TEXT = """
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            max_connections = 48
            fsync = on
            synchronous_commit = on
            full_page_writes = on
            wal_level = minimal
            max_wal_senders = 0
            max_wal_size = '2GB'
            checkpoint_timeout = '15min'
            shared_buffers = '64MB'
            io_method = sync
            jit = off
            timezone = 'UTC'
            log_timezone = 'UTC'
            log_checkpoints = off
            """;

    private static final String STOP_SECONDS = "60";

    private final Path home;
    private final Path directory;
    private final PostgresCommand command;
    private final PostmasterFile postmaster;

    Cluster(Path home, Path binaries) throws IOException {
        this.home = home;
        directory = home.resolve("data");
        command = new PostgresCommand(binaries, home.resolve("command.log"));
        postmaster =
                new PostmasterFile(directory, command.executable("postgres").toRealPath());
    }

    /** Makes the data directory on the very first start; a try that was cut short is begun anew. */
    void initialise(Supplier<String> newSecret) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        Path partial = home.resolve("data.partial");
        Trees.delete(partial);
        writePassword(newSecret.get());
        command.run("initdb", initdb(partial));
        Files.writeString(
                partial.resolve("postgresql.conf"), "\ninclude '" + SETTINGS + "'\n", StandardOpenOption.APPEND);
        Files.move(partial, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> initdb(Path target) {
        String options = "-U " + NAME + " -A scram-sha-256 -E UTF8 --no-locale";
        return Stream.concat(
                        Stream.of(
                                "-D",
                                target.toString(),
                                "--pwfile",
                                passwordFile().toString()),
                        Stream.of(options.split(" ")))
                .toList();
    }

    private void writePassword(String password) throws IOException {
        Files.deleteIfExists(passwordFile());
        Files.createFile(passwordFile());
        closeToOthers(passwordFile());
        Files.writeString(passwordFile(), password + "\n");
    }

    /** A service that was killed leaves its server running; it is stopped, if it is really ours. */
    void stopOrphan() throws IOException {
        if (postmaster.server().isPresent()) {
            stop();
        } else {
            postmaster.deleteIfStrangers();
        }
    }

    void configure(int port) throws IOException {
        Files.writeString(directory.resolve(SETTINGS), SETTINGS_TEXT.formatted(port));
    }

    void start() throws IOException {
        command.run(
                "pg_ctl",
                List.of(
                        "-D",
                        directory.toString(),
                        "-l",
                        home.resolve("server.log").toString(),
                        "-w",
                        "-t",
                        STOP_SECONDS,
                        "start"));
    }

    void stop() throws IOException {
        command.run("pg_ctl", List.of("-D", directory.toString(), "-m", "fast", "-w", "-t", STOP_SECONDS, "stop"));
    }

    Optional<ProcessHandle> server() throws IOException {
        return postmaster.server();
    }

    DatabaseAddress address(int port) throws IOException {
        String password = Files.readString(passwordFile()).strip();
        return new DatabaseAddress("127.0.0.1", port, "postgres", NAME, password);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Path passwordFile() {
        return home.resolve("password");
    }

    private static void closeToOthers(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
