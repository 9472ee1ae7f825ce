package org.standingorders.adapter.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.adapter.workbook.EditedRows.after;
import static org.standingorders.adapter.workbook.EditedRows.giving;
import static org.standingorders.adapter.workbook.EditedRows.testing;
import static org.standingorders.adapter.workbook.EditedRows.without;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.standingorders.mitigate.Activity;
import org.standingorders.mitigate.Sacrificable;
import org.standingorders.mitigate.SheddingMode;
import org.standingorders.table.Row;
import org.standingorders.table.UnaryTest;

/** Mitigations that no version of the policy may hold (DT-18 to DT-23). */
class MitigationChecksTest {

    @Test
    void critical_care_and_duty_hours_cannot_be_made_sacrificable() {
        assertThat(edited("DT-19/L2a", row -> giving(row, "sacrificable", Sacrificable.PARTIAL)))
                .containsExactly("NEVER_SACRIFICED DT-19!G20");
        assertThat(edited("DT-19/L1", row -> giving(row, "sacrificable", Sacrificable.YES)))
                .containsExactly("NEVER_SACRIFICED DT-19!G22");
    }

    @Test
    void critical_care_cannot_be_filed_elsewhere_or_left_out() {
        assertThat(edited("DT-19/L2b", row -> giving(row, "level", BigDecimal.valueOf(5))))
                .containsExactly("CRITICAL_CARE_MISSING DT-19!A14");
        assertThat(edited("DT-19/L2b", EditedRows::off)).containsExactly("CRITICAL_CARE_MISSING DT-19!A21");
        assertThat(edited("DT-19/L5a", row -> testing(row, 0, new UnaryTest.Equal("ER"))))
                .containsExactly("CRITICAL_CARE_MISSING DT-19!A14");
    }

    @Test
    void nothing_is_shed_before_red_and_a_worse_level_suspends_no_less() {
        assertThat(edited("DT-20/S2", row -> giving(row, "mode", SheddingMode.EXECUTE)))
                .containsExactly("EXECUTES_TOO_EARLY DT-20!D16");
        assertThat(edited("DT-20/S3", row -> giving(row, "suspend", List.of(Activity.RESEARCH))))
                .containsExactly("LADDER_BACKWARDS DT-20!C17");
    }

    @ParameterizedTest
    @CsvSource({
        "DT-18/B1, DT-18!A14",
        "DT-18/B2, DT-18!A15",
        "DT-22/T1b, DT-22!A15",
        "DT-22/T2b, DT-22!A17",
        "DT-23/D2, DT-23!A15",
        "DT-23/D6, DT-23!A19"
    })
    void every_key_that_is_asked_has_a_row(String place, String cell) {
        assertThat(edited(place, EditedRows::off)).containsExactly("ROW_MISSING " + cell);
    }

    @ParameterizedTest
    @CsvSource({
        "DT-18/B1, kinds, DT-18!D14",
        "DT-23/D1, message, DT-23!D14",
        "DT-23/D2, seconds, DT-23!C15",
        "DT-23/D3, backup_name, DT-23!E16",
        "DT-23/D4, services, DT-23!F17",
        "DT-23/D5, severity, DT-23!G18"
    })
    void every_step_says_what_it_needs(String place, String output, String cell) {
        assertThat(edited(place, row -> without(row, output))).containsExactly("CELL_MISSING " + cell);
    }

    private static List<String> edited(String place, UnaryOperator<Row> change) {
        return after(place, change).stream()
                .map(finding -> finding.replace("mitigation.xlsx!", ""))
                .toList();
    }
}
