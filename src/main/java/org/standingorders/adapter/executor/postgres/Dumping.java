package org.standingorders.adapter.executor.postgres;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.adapter.executor.program.Conversation;
import org.standingorders.adapter.executor.program.Ran;

/** Dumps the scheduler's database and counts its rows, both as they were at one moment. */
record Dumping(Postgres postgres) {
    private static final String OPEN = """
            BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
            SELECT pg_export_snapshot();
            \\echo opened
            """;

    /**
     * What came of it.
     *
     * @param fault null when the file holds a whole dump
     */
    record Dumped(Instant takenAt, Counts counts, @Nullable String fault) {}

    /** Writes the dump, without the rows of some tables. */
    Dumped into(Path file, List<String> without) {
        Instant now = postgres.clock().instant();
        try (Conversation session = postgres.session(OPEN, Counts.without(without))) {
            Optional<String> snapshot = session.until("opened").map(lines -> lines.get(lines.size() - 1));
            if (snapshot.isEmpty()) {
                return new Dumped(now, new Counts(List.of()), "No snapshot: " + session.complaint());
            }
            Ran dump = postgres.run("pg_dump", options(file, snapshot.get(), without));
            return dump.well() ? counted(now, session) : new Dumped(now, new Counts(List.of()), dump.fault());
        }
    }

    private static Dumped counted(Instant now, Conversation session) {
        session.say(Counts.SCRIPT + "\\echo counted\n");
        return session.until("counted")
                .map(lines -> new Dumped(now, Counts.read(lines), null))
                .orElseGet(() -> new Dumped(
                        now, new Counts(List.of()), "The rows could not be counted: " + session.complaint()));
    }

    private static List<String> options(Path file, String snapshot, List<String> without) {
        Stream<String> always = Stream.of(
                "--format=custom",
                "--no-password",
                "--snapshot=" + snapshot,
                "--file=" + file,
                "--lock-wait-timeout=60s");
        return Stream.concat(always, without.stream().map(table -> "--exclude-table-data=" + table))
                .toList();
    }
}
