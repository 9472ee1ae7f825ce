package org.standingorders.adapter.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.adapter.workbook.EditedRows.SHIPPED;
import static org.standingorders.adapter.workbook.EditedRows.after;
import static org.standingorders.adapter.workbook.EditedRows.changed;
import static org.standingorders.adapter.workbook.EditedRows.findings;
import static org.standingorders.adapter.workbook.EditedRows.giving;
import static org.standingorders.adapter.workbook.EditedRows.rows;
import static org.standingorders.adapter.workbook.EditedRows.testing;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.standingorders.flow.HouseTables;
import org.standingorders.rule.Role;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Finding;
import org.standingorders.table.UnaryTest;

/** The shipped policy passes every check of domain.md 8; one change at a time makes each check speak. */
class PolicyChecksByCellTest {
    @Test
    void the_shipped_policy_has_nothing_wrong_or_doubtful() {
        assertThat(findings(SHIPPED)).isEmpty();
    }

    @Test
    void critical_high_and_medium_must_be_notified_at_once() {
        assertThat(after("DT-05/X1", EditedRows::off))
                .containsExactly(
                        "NOBODY_AT_ONCE escalation.xlsx!DT-05!B14", "FIRST_NOTICE_LATE communication.xlsx!DT-30!C14");
        assertThat(after("DT-05/X6", row -> giving(row, "notify", List.of())))
                .containsExactly("NOBODY_AT_ONCE escalation.xlsx!DT-05!B19", "TELLS_NOBODY escalation.xlsx!DT-05!F19");
        assertThat(after("DT-05/X4", row -> testing(row, 2, new UnaryTest.Equal(false))))
                .containsExactly("NOBODY_AT_ONCE escalation.xlsx!DT-05!B17");
    }

    @Test
    void a_tier_that_tells_nobody_is_refused() {
        assertThat(after("DT-05/X2", row -> giving(row, "notify", List.of())))
                .containsExactly("TELLS_NOBODY escalation.xlsx!DT-05!F15");
    }

    @Test
    void bad_readings_are_counted_only_of_what_is_read() {
        assertThat(after("DT-01/D4", row -> giving(row, "fire_readings", BigDecimal.TEN)))
                .isEmpty();
        assertThat(after("DT-01/D11", row -> giving(row, "fire_readings", BigDecimal.TEN)))
                .containsExactly("NOTHING_READ detection.xlsx!DT-01!AD31");
    }

    @Test
    void the_time_tiers_of_a_severity_must_rise() {
        assertThat(after("DT-05/X3", row -> testing(row, 1, new UnaryTest.MoreThan(BigDecimal.valueOf(15)))))
                .containsExactly("LADDER_BACKWARDS escalation.xlsx!DT-05!C16", "TIER_NAME escalation.xlsx!DT-05!E16");
        assertThat(findings(changed("DT-05/X3", row -> testing(row, 1, new UnaryTest.MoreThan(BigDecimal.TEN)))))
                .extracting(Finding::message)
                .contains("The row (X3) tells at (10) minutes, not after row (X2) at (15).");
    }

    @Test
    void a_tier_whose_name_tells_another_time_is_only_doubtful() {
        var tables = SHIPPED.stream()
                .map(table -> new DecisionTable(
                        table.shape(),
                        rows(table, "DT-05/X2", row -> testing(row, 1, new UnaryTest.MoreThan(BigDecimal.TEN)))))
                .toList();
        assertThat(findings(tables)).singleElement().satisfies(finding -> {
            assertThat(finding.refuses()).isFalse();
            assertThat(finding.hint()).isEqualTo("Maybe give it the name if_unacked_10min.");
        });
    }

    @Test
    void a_tier_whose_name_tells_a_time_needs_its_minutes() {
        assertThat(after("DT-05/X2", row -> testing(row, 1, new UnaryTest.Any())))
                .contains("TIER_WITHOUT_TIME escalation.xlsx!DT-05!C15");
        assertThat(findings(changed("DT-05/X2", row -> testing(row, 1, new UnaryTest.Any()))))
                .filteredOn(finding -> finding.code().equals("TIER_WITHOUT_TIME"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.refuses()).isTrue();
                    assertThat(finding.message())
                            .isEqualTo("The tier (if_unacked_15min) has no minutes here, and would be due at once.");
                    assertThat(finding.hint()).isEqualTo("Maybe write 15, or give it another name.");
                });
    }

    @Test
    void a_tier_named_immediate_is_due_at_once() {
        assertThat(after("DT-05/X7", row -> giving(row, "tier", "immediate")))
                .containsExactly("TIER_TWICE escalation.xlsx!DT-05!E20", "TIER_NAME escalation.xlsx!DT-05!E20");
        assertThat(findings(changed("DT-05/X7", row -> giving(row, "tier", "immediate"))))
                .allMatch(Finding::refuses)
                .extracting(Finding::message)
                .endsWith("The tier (immediate) is due after 240 minutes.");
    }

    @Test
    void a_severity_has_each_tier_once() {
        var twice = changed("DT-05/X3", row -> giving(row, "tier", "if_unacked_15min"));
        assertThat(findings(twice))
                .filteredOn(Finding::refuses)
                .extracting(Finding::message)
                .containsExactly(
                        "The rows (X2) and (X3) are one tier (if_unacked_15min) of one severity, and a tier tells nobody twice.");
        assertThat(after("DT-05/X8", row -> testing(giving(row, "tier", "immediate"), 0, new UnaryTest.Any())))
                .as("a row about every severity is one about each")
                .contains("TIER_TWICE escalation.xlsx!DT-05!E21");
    }

    @Test
    void an_acknowledgement_stops_time_tiers_s16_s19_a23() {
        assertThat(after("DT-05/X2", row -> testing(row, 2, new UnaryTest.Any())))
                .containsExactly("TELLS_ACKNOWLEDGED escalation.xlsx!DT-05!D15");
        assertThat(findings(changed("DT-05/X2", row -> testing(row, 2, new UnaryTest.Equal(true)))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.refuses()).isTrue();
                    assertThat(finding.message()).endsWith("an acknowledgement stops time tiers.");
                });
    }

    @Test
    void every_contact_role_must_have_a_row() {
        assertThat(after("DT-05/X2", row -> giving(row, "notify", List.of(new Role("head_nurse")))))
                .containsExactly("UNKNOWN_ROLE escalation.xlsx!DT-05!F15");
        assertThat(after("DT-06/R7", EditedRows::off))
                .containsExactly(
                        "UNKNOWN_ROLE escalation.xlsx!DT-06!E16", "NOBODY_IN_THE_END escalation.xlsx!DT-06!E16");
    }

    @Test
    void the_fallbacks_of_every_role_must_end_at_somebody() {
        assertThat(after("DT-06/R5", row -> giving(row, "always_there", false)))
                .contains("NOBODY_IN_THE_END escalation.xlsx!DT-06!E14", "NOBODY_IN_THE_END escalation.xlsx!DT-06!E18");
    }

    @Test
    void worse_defense_levels_need_worse_values() {
        assertThat(after("DT-02/U2", row -> testing(row, 1, new UnaryTest.MoreThan(new BigDecimal("0.95")))))
                .containsExactly("LADDER_BACKWARDS detection.xlsx!DT-02!A17");
        assertThat(after("DT-02/C3", row -> testing(row, 3, new UnaryTest.LessThan(new BigDecimal("0.86")))))
                .containsExactly("LADDER_BACKWARDS detection.xlsx!DT-02!A22");
    }

    @Test
    void only_one_row_may_answer_in_a_unique_table() {
        assertThat(after("DT-13/M2", row -> testing(row, 0, new UnaryTest.Equal("decision_speed"))))
                .containsExactly("ROWS_OVERLAP response.xlsx!DT-13!A15");
    }

    @Test
    void the_checklist_keeps_its_25_items_in_an_order_that_can_be_followed() {
        assertThat(after("DT-08/K25", EditedRows::off)).containsExactly("ITEMS_MISSING response.xlsx!DT-08!A38");
        assertThat(after("DT-08/K11", row -> giving(row, "needs", List.of("K12"))))
                .containsExactly("NEEDS_A_LATER_ITEM response.xlsx!DT-08!E24");
    }

    @Test
    void time_boxes_follow_each_other() {
        assertThat(after("DT-07/P1", row -> giving(row, "to_minutes", BigDecimal.valueOf(6))))
                .containsExactly("TIME_BOX_GAP response.xlsx!DT-07!A15");
    }

    @Test
    void a_duty_hour_warning_comes_before_its_violation() {
        assertThat(after("DT-03/H80", row -> giving(row, "warning", new UnaryTest.MoreThan(BigDecimal.valueOf(80)))))
                .containsExactly("LADDER_BACKWARDS acgme.xlsx!DT-03!F14");
    }

    @Test
    void a_signal_sets_only_fields_of_its_fact_and_all_that_the_fact_needs() {
        assertThat(after("DT-00/S1", row -> giving(row, "firing", assignments("service = api; failures = 4"))))
                .containsExactly("UNKNOWN_FIELD signals.xlsx!DT-00!F14");
        assertThat(after("DT-00/S10", row -> giving(row, "resolved", assignments("level = green"))))
                .containsExactly("UNKNOWN_VALUE signals.xlsx!DT-00!G23");
        assertThat(after("DT-00/S14", row -> giving(row, "firing", assignments("absent_total = {value}"))))
                .containsExactly("MISSING_FIELD signals.xlsx!DT-00!F27");
    }

    private static Object assignments(String text) {
        var type = HouseTables.catalogue().shapes().get(0).outputs().get(1).type();
        return java.util.Objects.requireNonNull(type.parse(text).value(), text);
    }
}
