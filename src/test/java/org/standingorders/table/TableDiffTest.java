package org.standingorders.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableDiffTest {
    private static final DecisionTable BEFORE = Samples.table(HitPolicy.FIRST, "A|severe|39||now", "B|mild|||later");

    private static List<String> after(String... lines) {
        return TableDiff.between(List.of(BEFORE), List.of(Samples.table(HitPolicy.FIRST, lines))).stream()
                .map(Difference::toString)
                .toList();
    }

    @Test
    void equal_tables_do_not_differ() {
        assertThat(after("A|severe|39||now", "B|mild|||later")).isEmpty();
    }

    @Test
    void a_changed_cell_is_told_with_both_values() {
        assertThat(after("A|severe|38||now", "B|mild|||later")).containsExactly("DT-99/A fever: > 39 -> > 38");
        assertThat(after("A|severe|||now", "B|mild|||later")).containsExactly("DT-99/A fever: > 39 -> (nothing)");
        assertThat(after("A|severe|39||soon", "B|mild|||later")).containsExactly("DT-99/A Urgency: now -> soon");
    }

    @Test
    void a_row_that_came_or_went_is_told_as_a_whole() {
        assertThat(after("A|severe|39||now")).singleElement().asString().startsWith("DT-99/B row: grade = mild;");
        assertThat(after("A|severe|39||now", "B|mild|||later", "C|||true|now"))
                .singleElement()
                .asString()
                .startsWith("DT-99/C row: (nothing) -> full = true;");
    }

    @Test
    void another_order_of_the_same_rows_is_a_difference() {
        assertThat(after("B|mild|||later", "A|severe|39||now")).containsExactly("DT-99 order: A, B -> B, A");
    }

    @Test
    void a_table_that_came_or_went_is_told() {
        assertThat(TableDiff.between(List.of(BEFORE), List.of()))
                .extracting(Difference::toString)
                .containsExactly("DT-99 table: Triage -> (nothing)");
    }
}
