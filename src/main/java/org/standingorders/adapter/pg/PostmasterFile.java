package org.standingorders.adapter.pg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * {@code postmaster.pid}, which a running server keeps in its data directory and a killed one leaves behind.
 *
 * @param directory the real path of the data directory
 * @param executable the real path of the {@code postgres} program that this service runs
 */
record PostmasterFile(Path directory, Path executable) {

    /** The running server of this data directory; empty when there is none, or when its number has passed to a stranger. */
    Optional<ProcessHandle> server() throws IOException {
        return process().filter(this::worksHere);
    }

    /** A number that has passed to a stranger makes PostgreSQL refuse to start. */
    void deleteIfStrangers() throws IOException {
        if (process().filter(process -> !worksHere(process)).isPresent() && noOtherRuns()) {
            Files.deleteIfExists(file());
        }
    }

    private Path file() {
        return directory.resolve("postmaster.pid");
    }

    private Optional<ProcessHandle> process() throws IOException {
        if (!Files.exists(file())) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file());
        return lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,18}")
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(ProcessHandle::isAlive);
    }

    /** Children of a killed server may still write for a moment. */
    private boolean noOtherRuns() {
        return ProcessHandle.allProcesses().noneMatch(this::worksHere);
    }

    /** The server and its children run our program and work in the data directory, where the system says so. */
    private boolean worksHere(ProcessHandle process) {
        return process.info().command().filter(executable.toString()::equals).isPresent()
                && workingDirectory(process).map(directory::equals).orElse(true);
    }

    private static Optional<Path> workingDirectory(ProcessHandle process) {
        try {
            return Optional.of(Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd")));
        } catch (IOException | UnsupportedOperationException unknown) {
            return Optional.empty();
        }
    }
}
