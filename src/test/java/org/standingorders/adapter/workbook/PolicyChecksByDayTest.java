package org.standingorders.adapter.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.standingorders.adapter.workbook.EditedRows.SHIPPED;
import static org.standingorders.adapter.workbook.EditedRows.TODAY;
import static org.standingorders.adapter.workbook.EditedRows.after;
import static org.standingorders.adapter.workbook.EditedRows.between;
import static org.standingorders.adapter.workbook.EditedRows.changed;
import static org.standingorders.adapter.workbook.EditedRows.findings;
import static org.standingorders.adapter.workbook.EditedRows.rows;
import static org.standingorders.adapter.workbook.EditedRows.testing;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.standingorders.table.CellRef;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Finding;
import org.standingorders.table.Row;
import org.standingorders.table.RowId;
import org.standingorders.table.UnaryTest;

/** Rows may begin and end on days to come; what they must be together they must be on each of these days. */
class PolicyChecksByDayTest {
    @Test
    void a_row_counts_only_on_its_days_so_each_day_to_come_is_checked() {
        assertThat(after("DT-05/X1", row -> between(row, null, TODAY)))
                .contains("NOBODY_AT_ONCE escalation.xlsx!DT-05!B14");
        assertThat(after("DT-05/X1", row -> between(row, TODAY.plusDays(1), null)))
                .contains("NOBODY_AT_ONCE escalation.xlsx!DT-05!B14");
        assertThat(findings(changed("DT-05/X1", row -> between(row, null, TODAY.plusDays(20)))))
                .extracting(Finding::message)
                .contains("From 2026-01-30 on: No row tells anybody at once when an incident is (critical).");
        assertThat(after("DT-06/R7", row -> between(row, null, TODAY.plusDays(20))))
                .containsExactly(
                        "UNKNOWN_ROLE escalation.xlsx!DT-06!E16", "NOBODY_IN_THE_END escalation.xlsx!DT-06!E16");
    }

    @Test
    void rows_that_take_turns_leave_no_day_out_and_do_not_overlap() {
        assertThat(after("DT-13/M1", row -> between(row, null, TODAY.plusDays(20))))
                .isEmpty();
        var turns = changed("DT-13/M1", row -> between(row, null, TODAY.plusDays(20))).stream()
                .map(table -> new DecisionTable(
                        table.shape(),
                        rows(
                                table,
                                "DT-13/M2",
                                row -> between(
                                        testing(row, 0, new UnaryTest.Equal("decision_speed")),
                                        TODAY.plusDays(20),
                                        null))))
                .toList();
        assertThat(findings(turns)).isEmpty();
    }

    @Test
    void no_more_days_are_checked_than_can_be() {
        var busy = SHIPPED.stream()
                .map(table -> new DecisionTable(
                        table.shape(),
                        table.id().value().equals("DT-00") ? daily(table.rows().get(0)) : table.rows()))
                .toList();
        assertThat(findings(busy)).extracting(Finding::code).containsExactly("TOO_MANY_DAYS");
    }

    private static List<Row> daily(Row row) {
        return IntStream.rangeClosed(1, 101)
                .mapToObj(day -> new Row(
                        new RowId("D" + day),
                        true,
                        TODAY.plusDays(day),
                        null,
                        row.tests(),
                        row.outputs(),
                        "",
                        "",
                        new CellRef("signals.xlsx", "DT-00", 13 + day, 0)))
                .toList();
    }
}
