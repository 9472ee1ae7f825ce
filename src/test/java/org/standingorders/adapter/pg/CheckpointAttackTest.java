package org.standingorders.adapter.pg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.standingorders.testkit.PgDatabase;

/** Whoever takes away what proves the logs is found out as well: by the other checkpoints, or by the file (F21). */
class CheckpointAttackTest {
    private static final String CUT = "DELETE FROM decisions WHERE program_no = 2 AND seq > 5;"
            + " UPDATE programs SET log_entries = 5, log_head ="
            + " (SELECT hash FROM decisions WHERE program_no = 2 AND seq = 5) WHERE program_no = 2; ";
    private static final String NO_PROGRAM_TWO = "DELETE FROM decisions WHERE program_no = 2;"
            + " DELETE FROM incident_events WHERE program_no = 2; DELETE FROM incidents WHERE program_no = 2;"
            + " DELETE FROM signed_heads WHERE program_no = 2; DELETE FROM programs WHERE program_no = 2; ";

    @RegisterExtension
    private final PgDatabase database = new PgDatabase();

    @TempDir
    private Path home;

    private ThreeLogs logs;

    @BeforeEach
    void start() {
        logs = new ThreeLogs(database, home);
    }

    @AfterEach
    void stop() {
        logs.close();
    }

    @Test
    void a_tail_that_was_cut_together_with_its_checkpoints_is_found() {
        attack(CUT + "DELETE FROM checkpoints WHERE number > 1");
        assertThat(logs.verifyWithoutFile().ok()).isFalse();
        assertThat(logs.verify().faults())
                .contains(
                        "Checkpoint (2): it is in (log-heads.jsonl), but not so in the database.",
                        "Program (two), entry (6): it is missing, but checkpoint (2) is signed over (9).");
    }

    @Test
    void a_program_that_was_taken_away_with_everything_is_named() {
        attack(NO_PROGRAM_TWO);
        assertThat(logs.verifyWithoutFile().faults())
                .containsExactly("Program (two): it is missing, but checkpoint (1) is signed over it.");
    }

    @Test
    void a_program_whose_row_alone_was_taken_away_is_named() {
        attack("DELETE FROM programs WHERE program_no = 2");
        assertThat(logs.verify().faults())
                .containsExactly(
                        "Program number (2): the program itself is missing.",
                        "Program (two): it is missing, but checkpoint (1) is signed over it.");
    }

    @Test
    void a_program_that_was_taken_away_with_all_checkpoints_is_named_by_the_file() {
        attack(NO_PROGRAM_TWO + "DELETE FROM checkpoints; DELETE FROM signed_heads");
        logs.sign();
        assertThat(logs.verify().faults())
                .contains(
                        "Checkpoint (1): it is in (log-heads.jsonl), but not so in the database.",
                        "Checkpoint (3): it is in (log-heads.jsonl), but not so in the database.",
                        "Program (two): it is missing, but checkpoint (1) is signed over it.");
    }

    @Test
    void a_checkpoint_that_is_missing_between_others_is_named() {
        attack("DELETE FROM checkpoints WHERE number = 2");
        assertThat(logs.verifyWithoutFile().faults()).containsExactly("Checkpoint (2): it is missing.");
    }

    @Test
    void checkpoints_that_were_cut_off_are_found_by_what_they_signed() {
        attack("DELETE FROM checkpoints WHERE number = 3");
        assertThat(logs.verifyWithoutFile().faults())
                .contains("Program (two): the checkpoint (3) that signed it last is not there.");
    }

    @Test
    void a_program_cannot_be_kept_from_being_signed() {
        attack("UPDATE signed_heads SET decisions = 1000000 WHERE program_no = 2");
        assertThat(logs.verifyWithoutFile().faults())
                .containsExactly("Program (two): the checkpoint (3) that signed it last is not there.");
    }

    @Test
    void a_checkpoint_that_says_something_else_now_is_named() {
        attack("UPDATE checkpoints SET body = convert_to(replace(convert_from(body, 'UTF8'), '\"decisions\":9',"
                + " '\"decisions\":8'), 'UTF8') WHERE number = 2");
        assertThat(logs.verifyWithoutFile().faults())
                .hasSize(2)
                .anyMatch(fault -> fault.startsWith("Checkpoint (2): it is not signed by this service's secret"))
                .contains("Checkpoint (3): the one before it is not the one that was there when it was signed.");
    }

    @Test
    void a_checkpoint_that_somebody_else_signed_is_named() {
        attack("DELETE FROM checkpoints; DELETE FROM signed_heads");
        logs.forge();
        assertThat(logs.verifyWithoutFile().faults())
                .anyMatch(fault -> fault.startsWith("Checkpoint (1): it is not signed by this service's secret"));
    }

    @Test
    void a_line_of_the_file_that_somebody_else_wrote_is_named() throws IOException {
        Path file = home.resolve(HeadsFile.NAME);
        Files.writeString(file, Files.readString(file).replace("\"decisions\":9", "\"decisions\":8"));
        assertThat(logs.verify().faults())
                .singleElement()
                .asString()
                .startsWith("Checkpoint (2): in (log-heads.jsonl) it is not signed by this service's secret");
    }

    @Test
    void what_happened_before_the_logs_were_sealed_is_chained_by_the_upgrade() throws IOException {
        attack("ALTER TABLE programs DROP COLUMN events, DROP COLUMN events_head;"
                + " ALTER TABLE incident_events DROP COLUMN program_no, DROP COLUMN place, DROP COLUMN hash;"
                + " DROP TABLE checkpoints, signed_heads; CREATE TABLE log_checkpoints ()");
        try (InputStream upgrade = Schema.class.getResourceAsStream("/db/migration/V3__sealed_history.sql")) {
            database.run(new String(upgrade.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThat(logs.verifyWithoutFile().faults()).isEmpty();
        logs.decide("two", 1);
        logs.sign();
        assertThat(logs.verifyWithoutFile().faults()).isEmpty();
        attack("DELETE FROM incident_events WHERE program_no = 2 AND place = 3");
        assertThat(logs.verifyWithoutFile().faults()).contains("Program (two), event (3): it is missing.");
    }

    private void attack(String sql) {
        database.run("SET session_replication_role = replica; " + sql);
    }
}
