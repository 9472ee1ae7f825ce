package org.standingorders.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/** Where and when a run was made, for its reader to judge by. */
final class Machine {
    private Machine() {}

    static String describe() throws IOException {
        return "# Side by side, " + Instant.now().truncatedTo(ChronoUnit.MINUTES) + "\n\n"
                + Runtime.getRuntime().availableProcessors() + " processors ("
                + field("/proc/cpuinfo", "model name") + "), " + field("/proc/meminfo", "MemTotal") + ", Linux "
                + System.getProperty("os.version") + ", Java " + System.getProperty("java.vm.version")
                + ". Servers, databases and load client share the machine.";
    }

    private static String field(String file, String name) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            Optional<String> line = lines.filter(one -> one.startsWith(name)).findFirst();
            return line.map(one -> one.substring(one.indexOf(':') + 1).strip()).orElse("unknown");
        }
    }
}
