package org.standingorders.app.executor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standingorders.testkit.DebianPostgres;

/** Pages that the disk has spoilt. */
class DamagedPagesTest {
    private static final int PAGE = 8192;

    @TempDir
    private Path home;

    @Test
    void a_forensic_backup_saves_what_can_be_read_and_says_what_cannot() throws Exception {
        assumeTrue(DebianPostgres.programs().isPresent(), "Debian's PostgreSQL is not installed");
        try (Hospital hospital = Hospital.open(home)) {
            String inSecondPage =
                    hospital.database.ask("SELECT count(*) FROM \"On Call\" WHERE (ctid::text::point)[0] = 1");
            spoil(hospital, 1);

            JsonNode plain = hospital.order("recovery_point", "{\"name\": \"incident_1\", \"kind\": \"INCIDENT\"}");
            JsonNode forensic = hospital.order("recovery_point", "{\"name\": \"forensic_1\", \"kind\": \"FORENSIC\"}");
            JsonNode verified = hospital.order("verify", "{\"checks\": [\"DATABASE\"]}");

            assertThat(plain.get("status").asText()).isEqualTo("failed");
            assertSaved(forensic, 1000 - Long.parseLong(inSecondPage));
            assertThat(passed(verified)).isFalse();
        }
    }

    private static void assertSaved(JsonNode report, long rows) {
        assertThat(report.get("status").asText()).as(report.toString()).isEqualTo("succeeded");
        assertThat(report.get("detail").asText())
                .contains(
                        "500 rows in 1 tables", "Not in it: public.\"On Call\"", rows + " rows of public.\"On Call\"");
        assertThat(passed(report)).isFalse();
    }

    private static boolean passed(JsonNode report) {
        return report.get("artifacts").get(0).get("passed").asBoolean();
    }

    /** Overwrites a page of the table's file while the server is stopped, as a failing disk would. */
    private static void spoil(Hospital hospital, int page) throws Exception {
        String file = hospital.database.ask("SELECT pg_relation_filepath('\"On Call\"')");
        DebianPostgres server = hospital.database.server();
        server.stop();
        overwrite(server.data().resolve(file), page);
        server.start();
    }

    private static void overwrite(Path file, int page) throws IOException {
        byte[] rubbish = new byte[PAGE];
        Arrays.fill(rubbish, (byte) 0x5a);
        try (RandomAccessFile table = new RandomAccessFile(file.toFile(), "rw")) {
            table.seek((long) page * PAGE);
            table.write(rubbish);
        }
    }
}
