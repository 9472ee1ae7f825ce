package org.standingorders.adapter.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.standingorders.table.Case;
import org.standingorders.table.CaseResult;
import org.standingorders.table.CaseRun;

/** What may be wrong with an owner's cases, and what the runner says when a case fails. */
class CasesFaultsTest {
    private static final Instant NOW = Instant.parse("2026-01-10T14:30:00Z");

    private static Edited text(String address, String text) {
        return Edited.workbook(
                "escalation",
                workbook -> Edited.cell(workbook.getSheet("Cases"), address).setCellValue(text));
    }

    private static List<String> problems(String address, String text) {
        var contents = text(address, text).read();
        assertThat(contents.findings()).isEmpty();
        return CaseRun.of(contents.tables(), contents.cases(), one -> true, NOW).results().stream()
                .map(CaseResult::problems)
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void a_case_must_speak_of_fields_and_rows_that_there_are() {
        assertThat(text("C4", "severity = critical; hours = 3").findings()).containsExactly("BAD_CASE !Cases!C4");
        assertThat(text("C4", "severity = critical; hours = 3").finding().hint())
                .isEqualTo("The fields are severity, minutes, acknowledged.");
        assertThat(text("C4", "severity = urgent").findings()).containsExactly("BAD_CASE !Cases!C4");
        assertThat(text("C4", "patient: severity = high").findings()).containsExactly("BAD_CASE !Cases!C4");
        assertThat(text("D4", "1st row").findings()).containsExactly("BAD_VALUE !Cases!D4");
        assertThat(text("B4", "DT-99").findings()).containsExactly("UNKNOWN_VALUE !Cases!B4");
        assertThat(text("E4", "X9.tier = immediate").findings()).containsExactly("BAD_CASE !Cases!E4");
        assertThat(text("E4", "X1.tier = whenever").findings()).containsExactly("BAD_CASE !Cases!E4");
        assertThat(text("A5", "DT-05-X1-fires").findings()).containsExactly("DUPLICATE_CASE_ID !Cases!A5");
        assertThat(text("C3", "Facts").findings()).containsExactly("HEAD_CHANGED !Cases!C3");
    }

    @Test
    void a_case_that_expects_other_rows_fails() {
        assertThat(problems("D6", "X2")).containsExactly("Expected X2 to answer, but got no row.");
        assertThat(problems("D8", "none")).containsExactly("Expected no row to answer, but got X1.");
        assertThat(problems("D8", "X1, X2")).containsExactly("Expected X1, X2 to answer, but got X1.");
    }

    @Test
    void a_case_that_expects_another_output_fails_even_if_the_rows_are_right() {
        assertThat(problems("E4", "X1.notify = on_call_admin"))
                .containsExactly("Expected X1.notify to be on_call_admin, but it is on_call_admin, program_director.");
        assertThat(problems("E4", "X1.digest = admin_team"))
                .containsExactly("Expected X1.digest to be admin_team, but it is nothing.");
        assertThat(problems("E4", "X1.digest = nothing")).isEmpty();
    }

    @Test
    void a_run_whose_filter_finds_no_case_has_not_passed() {
        var seed = Seed.of("escalation");
        assertThat(CaseRun.of(seed.tables(), seed.cases(), one -> false, NOW).passed())
                .isFalse();
        assertThat(CaseRun.of(List.of(), seed.cases(), one -> true, NOW).passed())
                .isFalse();
    }

    @Test
    void a_changed_threshold_makes_the_case_at_its_edge_fail() {
        var contents = Edited.cell("C15", cell -> cell.setCellValue(10)).read();
        var failed = CaseRun.of(contents.tables(), contents.cases(), one -> true, NOW).results().stream()
                .filter(result -> !result.passed())
                .map(CaseResult::tested)
                .map(Case::id)
                .toList();
        assertThat(failed).containsExactly("DT-05-X2-silent");
    }
}
