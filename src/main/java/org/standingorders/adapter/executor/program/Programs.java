package org.standingorders.adapter.executor.program;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs programs. What they read and say goes through files, so that none waits for another's pipe.
 *
 * @param hidden names of environment variables that no program gets to see
 */
public record Programs(Set<String> hidden) {
    private static final int LONGEST_COMPLAINT = 1_000;
    private static final int GRACE_SECONDS = 5;

    public Programs {
        hidden = Set.copyOf(hidden);
    }

    /** Waits for the end, within the limit. */
    public Ran run(Call call) {
        try (Exchange files = Exchange.make()) {
            Files.writeString(files.in(), call.input());
            Process process =
                    builder(call, files).redirectInput(files.in().toFile()).start();
            int code = code(process, call);
            return new Ran(call.program(), code, text(files.out()), tail(text(files.err())));
        } catch (IOException broken) {
            return new Ran(call.program(), Ran.NOT_STARTED, "", String.valueOf(broken.getMessage()));
        }
    }

    ProcessBuilder builder(Call call, Exchange files) {
        ProcessBuilder builder = new ProcessBuilder(call.arguments())
                .redirectOutput(files.out().toFile())
                .redirectError(files.err().toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> hidden.contains(name) || name.startsWith("PG"));
        environment.putAll(call.environment());
        return builder;
    }

    private static int code(Process process, Call call) {
        try {
            if (process.waitFor(call.limit().toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
            end(process);
            return Ran.TOO_LATE;
        } catch (InterruptedException stopped) {
            endAtOnce(process);
            Thread.currentThread().interrupt();
            return Ran.STOPPED;
        }
    }

    private static void end(Process process) throws InterruptedException {
        family(process).forEach(ProcessHandle::destroy);
        if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
            endAtOnce(process);
        }
    }

    static void endAtOnce(Process process) {
        family(process).forEach(ProcessHandle::destroyForcibly);
    }

    private static List<ProcessHandle> family(Process process) {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
    }

    static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    static String tail(String text) {
        return text.substring(Math.max(0, text.length() - LONGEST_COMPLAINT));
    }

    /** What a program reads and says, for as long as it runs; nobody else may look. */
    record Exchange(Path folder) implements AutoCloseable {
        static Exchange make() throws IOException {
            return new Exchange(Files.createTempDirectory("executor"));
        }

        Path in() {
            return folder.resolve("in");
        }

        Path out() {
            return folder.resolve("out");
        }

        Path err() {
            return folder.resolve("err");
        }

        @Override
        public void close() throws IOException {
            for (Path each : List.of(in(), out(), err(), folder)) {
                Files.deleteIfExists(each);
            }
        }
    }
}
