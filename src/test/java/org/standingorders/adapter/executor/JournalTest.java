package org.standingorders.adapter.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The journal after whatever may have become of it. */
class JournalTest {
    private static final Instant NOW = Instant.parse("2026-01-10T14:30:00Z");
    private static final Command COMMAND = new Command(
            new UUID(1, 1),
            "a-token",
            new UUID(2, 2),
            "default",
            "restore",
            Step.EXECUTE,
            1,
            Map.of("action", "restore", "timeout_seconds", 300L),
            NOW);

    @TempDir
    private Path home;

    @Test
    void a_line_that_was_cut_short_was_never_written() throws IOException {
        Path file = home.resolve("journal.jsonl");
        try (Journal journal = Journal.open(file)) {
            journal.append(Entry.taken(NOW, COMMAND));
            journal.append(Entry.begun(NOW, "a-token"));
        }
        Files.writeString(file, "{\"kind\":\"ended\",\"at\":\"2026-", StandardOpenOption.APPEND);
        try (Journal journal = Journal.open(file)) {
            assertThat(journal.found()).hasSize(2);
            journal.append(Entry.ended(NOW, "a-token", Ended.failed("unknown")));
        }
        try (Journal journal = Journal.open(file)) {
            Steps steps = new Steps(journal, () -> NOW);
            assertThat(journal.found()).hasSize(3);
            assertThat(steps.which(Ordered::unreported))
                    .singleElement()
                    .satisfies(each -> assertThat(each.command()).isEqualTo(COMMAND));
        }
    }

    @Test
    void a_line_that_somebody_spoilt_is_told_by_its_number() throws IOException {
        Path file = Files.writeString(home.resolve("journal.jsonl"), "{}\n");

        assertThatThrownBy(() -> Journal.open(file))
                .isInstanceOf(JournalUnusable.class)
                .hasMessageContaining("at line (1)");
    }

    @Test
    void two_executors_do_not_share_one() throws IOException {
        Path file = home.resolve("journal.jsonl");
        try (Journal first = Journal.open(file)) {
            assertThat(first.found()).isEmpty();
            assertThatThrownBy(() -> Journal.open(file))
                    .isInstanceOf(JournalUnusable.class)
                    .hasMessageContaining("in use by another process");
        }
    }
}
