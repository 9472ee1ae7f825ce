package org.standingorders.adapter.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.adapter.workbook.EditedRows.after;
import static org.standingorders.adapter.workbook.EditedRows.giving;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.standingorders.rule.Role;
import org.standingorders.rule.Strategy;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Row;

/** Strategies that no version of the policy may leave open (DT-14 to DT-17, DT-24). */
class StrategyChecksTest {

    @ParameterizedTest
    @CsvSource({
        "DT-14/S1, DT-14!A14",
        "DT-14/S5, DT-14!A18",
        "DT-15/R1, DT-15!A14",
        "DT-15/R2, DT-15!A15",
        "DT-15/R11, DT-15!A24",
        "DT-16/N1, DT-16!A14",
        "DT-16/N6, DT-16!A19",
        "DT-17/B4, DT-17!A17"
    })
    void every_cause_and_every_strategy_in_every_case_has_a_row(String place, String cell) {
        assertThat(edited(place, EditedRows::off)).containsExactly("ROW_MISSING " + cell);
    }

    @Test
    void each_strategy_without_its_recovery_point_is_named() {
        assertThat(edited("DT-17/B2", EditedRows::off))
                .containsExactly(
                        "ROW_MISSING DT-17!A15",
                        "ROW_MISSING DT-17!A15",
                        "ROW_MISSING DT-17!A15",
                        "ROW_MISSING DT-17!A15");
    }

    @Test
    void whatever_changes_something_has_a_check() {
        assertThat(edited("DT-24/V14", EditedRows::off)).isEmpty();
        assertThat(EditedRows.findings(withoutChecksOfARestart()))
                .extracting(finding -> finding.code() + " " + finding.message())
                .containsExactly("CHECK_MISSING The strategy (restart) must have at least one check in use in DT-24.");
    }

    private static List<DecisionTable> withoutChecksOfARestart() {
        return EditedRows.changed("DT-24/V14", EditedRows::off).stream()
                .map(table -> new DecisionTable(table.shape(), EditedRows.rows(table, "DT-24/V15", EditedRows::off)))
                .toList();
    }

    @Test
    void what_follows_a_failure_ends_with_people() {
        assertThat(edited("DT-16/N8", row -> giving(row, "next", List.of(Strategy.RESTART))))
                .containsExactly("NEVER_ENDS_WITH_PEOPLE DT-16!E21");
        assertThat(edited("DT-16/N1", row -> giving(row, "next", List.of(Strategy.RESTORE))))
                .isEmpty();
    }

    @Test
    void who_approves_or_acts_or_is_told_is_a_known_role() {
        assertThat(edited("DT-15/R3", row -> giving(row, "approvers", List.of(new Role("nobody")))))
                .containsExactly("UNKNOWN_ROLE DT-15!M16");
    }

    private static List<String> edited(String place, UnaryOperator<Row> change) {
        return after(place, change).stream()
                .map(finding -> finding.replace("strategy.xlsx!", ""))
                .toList();
    }
}
