package org.standingorders.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTextTest {

    @Test
    void a_table_reads_as_sentences() {
        assertThat(TableText.of(Samples.table(HitPolicy.FIRST, "A|severe|39.0|true|now", "ELSE||||later")))
                .isEqualTo("""
                        DT-99 Triage
                          hit policy FIRST, point triage, owner head nurse
                          A
                            if Patient.grade = severe
                            if Patient.fever > 39
                            if Ward.full = true
                            then urgency = now
                          ELSE
                            then urgency = later
                        """);
    }

    @Test
    void where_the_rows_stand_in_the_workbook_does_not_matter_but_their_order_does() {
        var table = Samples.table(HitPolicy.FIRST, "A|severe|||now", "B|mild|||later");
        var moved = new DecisionTable(
                table.shape(),
                table.rows().stream().map(row -> movedDown(row, "")).toList());
        assertThat(TableText.of(moved)).isEqualTo(TableText.of(table));
        var swapped = Samples.table(HitPolicy.FIRST, "B|mild|||later", "A|severe|||now");
        assertThat(TableText.of(swapped)).isNotEqualTo(TableText.of(table));
    }

    @Test
    void a_note_cannot_pass_for_a_condition() {
        var table = Samples.table(HitPolicy.FIRST, "A|severe|||now");
        var sly = movedDown(table.rows().get(0), "because\n    if Ward.full = true");
        assertThat(TableText.of(new DecisionTable(table.shape(), List.of(sly))))
                .contains("    why because\\n    if Ward.full = true\n");
    }

    private static Row movedDown(Row row, String why) {
        return new Row(
                row.id(),
                row.enabled(),
                null,
                null,
                row.tests(),
                Map.copyOf(row.outputs()),
                why,
                "",
                new CellRef("other.xlsx", "DT-99", row.anchor().row() + 7, 0));
    }
}
