package org.standingorders.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.standingorders.table.Condition;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Row;
import org.standingorders.table.UnaryTest;
import org.standingorders.table.Values;
import org.standingorders.testkit.Shipped;

/** Row for row what the methodology and its sources state of the mitigations. */
class MitigationRowsTest {
    @Test
    void what_is_returned_to_dt_18() {
        assertThat(rows("DT-18", "target", "kinds", "old_after_hours"))
                .containsExactly(
                        "key = database_change | backup | FULL, INCREMENTAL, PRE_OPERATION | 24",
                        "key = code_change | commit | - | -");
    }

    @Test
    void what_is_sacrificed_in_which_order_dt_19() {
        assertThat(rows("DT-19", "level", "name", "min_coverage", "sacrificable"))
                .containsExactly(
                        "rotation = research | 5 | Research/Elective | 0 | yes",
                        "rotation = elective | 5 | Research/Elective | 0 | yes",
                        "rotation = conference | 4 | Teaching | 1 | yes",
                        "rotation = simulation | 4 | Teaching | 1 | yes",
                        "rotation = peds_clinic | 3 | Outpatient Clinics | 2 | partial",
                        "rotation = adult_clinic | 3 | Outpatient Clinics | 2 | partial",
                        "rotation = inpatient | 2 | Critical Patient Care | 3 | no",
                        "rotation = ER | 2 | Critical Patient Care | 3 | no",
                        "hierarchy_level = 1 | 1 | ACGME Compliance | - | no");
    }

    @Test
    void which_prepared_schedule_fits_which_day_dt_21() {
        assertThat(rows("DT-21", "scenario", "coverage"))
                .containsExactly(
                        "kind = MASS_CASUALTY | mass_casualty_event | -",
                        "kind = WEATHER | weather_emergency | -",
                        "deployed_faculty >= 3 | deployment_surge | 0.8",
                        "kind = PCS, absent_faculty >= 5 | pcs_season_50_percent | -",
                        "share >= 0.4 | pandemic_essential_only | -",
                        "absent_total >= 5 | pandemic_20_percent_out | 0.85",
                        "share >= 0.2 | pandemic_20_percent_out | 0.85",
                        "kind = HOLIDAY | holiday_skeleton | -",
                        "absent_faculty >= 2 | 2_faculty_loss | -",
                        "absent_faculty = 1 | 1_faculty_loss | -");
    }

    private static List<String> rows(String id, String... outputs) {
        DecisionTable table = Shipped.policy().table(id);
        return table.rows().stream()
                .map(row -> Stream.concat(
                                Stream.of(asked(table, row)), Stream.of(outputs).map(one -> said(row, one)))
                        .collect(Collectors.joining(" | ")))
                .toList();
    }

    private static String said(Row row, String output) {
        Object value = row.outputs().get(output);
        return value == null ? "-" : Values.text(value);
    }

    private static String asked(DecisionTable table, Row row) {
        List<Condition> conditions = table.shape().conditions();
        return conditions.stream()
                .filter(condition -> !(row.tests().get(conditions.indexOf(condition)) instanceof UnaryTest.Any))
                .map(condition -> condition.column() + " "
                        + row.tests().get(conditions.indexOf(condition)).describe())
                .collect(Collectors.joining(", "));
    }
}
