package org.standingorders.adapter.pg;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs PostgreSQL's own programs. PostgreSQL refuses to run as root; root therefore runs them in a user namespace of their
 * own, where the same files belong to somebody who is not root.
 */
record PostgresCommand(Path binaries, Path log) {

    /** Waits for the end; the output goes to {@code log}, because a started server keeps it open. */
    void run(String program, List<String> arguments) throws IOException {
        List<String> line = new ArrayList<>(asSomebodyElse());
        line.add(executable(program).toString());
        line.addAll(arguments);
        int code = code(line);
        if (code != 0) {
            throw new DatabaseUnusable(
                    "PostgreSQL's (" + program + ") failed with exit code (" + code + "): " + tail(), null);
        }
    }

    Path executable(String program) {
        Path plain = binaries.resolve("bin").resolve(program);
        return Files.exists(plain) ? plain : plain.resolveSibling(program + ".exe");
    }

    private int code(List<String> line) throws IOException {
        try {
            return new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()))
                    .start()
                    .waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnusable("Interrupted while PostgreSQL's (" + line + ") ran.", stopped);
        }
    }

    private List<String> asSomebodyElse() throws IOException {
        if (!System.getProperty("user.name").equals("root")) {
            return List.of();
        }
        List<String> line = List.of("unshare", "--user", "--");
        List<String> trial = new ArrayList<>(line);
        trial.add("true");
        if (!works(trial)) {
            throw new DatabaseUnusable(
                    "PostgreSQL does not run as root, and this system lets nobody make a user namespace."
                            + " Start the service as another user, or set DATABASE_URL.",
                    null);
        }
        return line;
    }

    private boolean works(List<String> trial) {
        try {
            return code(trial) == 0;
        } catch (IOException notThere) {
            return false;
        }
    }

    private String tail() throws IOException {
        String all = Files.readString(log, StandardCharsets.UTF_8).strip();
        return all.substring(Math.max(0, all.length() - 600));
    }
}
