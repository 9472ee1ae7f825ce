package org.standingorders.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The PostgreSQL that works in a data directory, as its machine treats it.
 *
 * @param directory with its {@code postmaster.pid}
 */
public record Postmaster(Path directory) {
    private static final Duration RESTARTED = Duration.ofSeconds(60);
    private static final int STATUS_LINE = 7;

    /** That of a service which keeps its own database below {@code home}. */
    public static Postmaster of(Path home) {
        return new Postmaster(home.resolve("data/postgresql/data"));
    }

    /** Kills the server and its children, all at once as a crashing machine does; answers its process id. */
    public long kill() throws IOException {
        ProcessHandle server = process().orElseThrow();
        signal("KILL", Stream.concat(Stream.of(server), server.children()).toList());
        return server.pid();
    }

    /** Tells it to end its sessions and stop, as a package upgrade does; answers its process id. */
    public long shutDown() throws IOException {
        ProcessHandle server = process().orElseThrow();
        signal("INT", List.of(server));
        return server.pid();
    }

    /** Lets none of its processes run, without a word to anybody; the first one first, so that it has no more children. */
    public void freeze() throws IOException {
        ProcessHandle server = process().orElseThrow();
        signal("STOP", List.of(server));
        signal("STOP", server.children().toList());
    }

    public void thaw() throws IOException {
        ProcessHandle server = process().orElseThrow();
        signal("CONT", Stream.concat(Stream.of(server), server.children()).toList());
    }

    /** Waits until another one than that accepts connections. */
    public void awaitAnotherThan(long pid) throws Exception {
        Eventually.get("new server", RESTARTED, () -> accepting().filter(other -> other != pid));
    }

    /** Ends it, if it runs. */
    public void stop() throws IOException {
        Optional<ProcessHandle> server = process();
        server.ifPresent(ProcessHandle::destroy);
        server.ifPresent(last -> last.onExit().join());
    }

    private Optional<ProcessHandle> process() throws IOException {
        return lines().stream().findFirst().map(Long::valueOf).flatMap(ProcessHandle::of);
    }

    /** The server's process id once it says in its pid file that it accepts connections. */
    private Optional<Long> accepting() throws IOException {
        List<String> lines = lines();
        return lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready")
                ? Optional.of(Long.valueOf(lines.get(0)))
                : Optional.empty();
    }

    private List<String> lines() throws IOException {
        try {
            return Files.readAllLines(directory.resolve("postmaster.pid"));
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    /** The shell's own {@code kill} is on every machine. */
    private static void signal(String name, List<ProcessHandle> processes) throws IOException {
        String pids = processes.stream().map(each -> Long.toString(each.pid())).collect(Collectors.joining(" "));
        new ProcessBuilder("sh", "-c", "kill -" + name + " " + pids)
                .inheritIO()
                .start()
                .onExit()
                .join();
    }
}
