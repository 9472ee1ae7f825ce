package org.standingorders.adapter.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.standingorders.table.CaseRun;
import org.standingorders.table.Difference;
import org.standingorders.table.TableDiff;

/**
 * A workbook that LibreOffice has saved. The file was made from the shipped escalation.xlsx by changing the minutes of X2 to
 * 10, in the row and in the case at its edge; make it anew so when the shape of DT-05 or DT-06 changes.
 */
class LibreOfficeTest {
    private static final Instant NOW = Instant.parse("2026-01-10T14:30:00Z");
    private static final String FILE = "/workbooks/escalation-10-minutes-libreoffice.xlsx";

    @Test
    void a_change_of_15_minutes_to_10_in_libreoffice_is_the_only_change() throws IOException {
        try (var file = LibreOfficeTest.class.getResourceAsStream(FILE)) {
            var contents = Edited.READER.read("escalation.xlsx", file.readAllBytes());
            assertThat(contents.findings()).isEmpty();
            assertThat(CaseRun.of(contents.tables(), contents.cases(), one -> true, NOW)
                            .passed())
                    .isTrue();
            assertThat(TableDiff.between(Seed.of("escalation").tables(), contents.tables()))
                    .extracting(Difference::toString)
                    .containsExactly("DT-05/X2 Minutes since detection more than: > 15 -> > 10");
        }
    }
}
