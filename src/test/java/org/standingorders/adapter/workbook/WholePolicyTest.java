package org.standingorders.adapter.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.standingorders.app.policy.CheckedPolicy;
import org.standingorders.app.policy.PolicyFiles;
import org.standingorders.app.policy.PolicyReader;
import org.standingorders.table.Finding;
import org.standingorders.testkit.Shipped;

/** All workbooks together, with the rules: what is wrong is told at once, and only what is really wrong. */
class WholePolicyTest {
    private static final PolicyReader READER =
            new PolicyReader(InstantSource.fixed(Instant.parse("2026-01-10T14:30:00Z")));

    private static CheckedPolicy with(String name, byte[] workbook) {
        return READER.read(shipped().with(java.util.Map.of(name, workbook)), Shipped.policy());
    }

    private static PolicyFiles shipped() {
        SortedMap<String, byte[]> workbooks =
                new TreeMap<>(Seed.all().stream().collect(Collectors.toMap(Seed::workbook, Seed::workbookBytes)));
        return new PolicyFiles(workbooks, Shipped.policy().rules());
    }

    private static List<String> findings(CheckedPolicy checked) {
        return checked.findings().stream()
                .map(finding -> finding.code() + " " + finding.cell())
                .toList();
    }

    private static CheckedPolicy escalation(java.util.function.Consumer<XSSFWorkbook> edit) {
        return with("escalation.xlsx", Edited.workbook("escalation", edit).bytes());
    }

    @Test
    void faults_in_cells_between_rows_and_in_cases_are_told_at_once() {
        var checked = escalation(workbook -> {
            Edited.cell(workbook.getSheet("DT-05"), "C15").setCellValue("fifteen");
            Edited.cell(workbook.getSheet("DT-05"), "F17").setCellValue("night_nurse");
            Edited.cell(workbook.getSheet("Cases"), "D23").setCellValue("R9");
        });
        assertThat(findings(checked))
                .containsExactly(
                        "NOT_A_NUMBER escalation.xlsx!DT-05!C15",
                        "UNKNOWN_ROLE escalation.xlsx!DT-05!F17",
                        "CASE_FAILED escalation.xlsx!Cases!A23");
    }

    @Test
    void a_row_that_could_not_be_read_is_not_told_as_missing() {
        var urgent = escalation(
                workbook -> Edited.cell(workbook.getSheet("DT-05"), "B14").setCellValue("urgent"));
        assertThat(findings(urgent)).containsExactly("UNKNOWN_VALUE escalation.xlsx!DT-05!B14");
        var contacts = escalation(
                workbook -> Edited.cell(workbook.getSheet("DT-06"), "B15").setCellValue("Program Director"));
        assertThat(findings(contacts)).containsExactly("BAD_VALUE escalation.xlsx!DT-06!B15");
        var unreadable = with("escalation.xlsx", new byte[] {1, 2, 3});
        assertThat(findings(unreadable)).containsExactly("NOT_A_WORKBOOK escalation.xlsx");
    }

    @Test
    void a_table_that_is_gone_is_looked_for_where_it_stood_or_where_its_cases_are() {
        var gone = escalation(workbook -> workbook.removeSheetAt(1));
        assertThat(findings(gone)).containsExactly("TABLE_MISSING escalation.xlsx");
        var first = READER.read(gone.files());
        assertThat(findings(first)).containsExactly("TABLE_MISSING escalation.xlsx");
    }

    @Test
    void a_workbook_saved_under_another_name_is_told_once_and_how_to_go_on() {
        var renamed = with("ten.xlsx", Seed.of("escalation").workbookBytes());
        assertThat(findings(renamed)).containsExactly("TABLE_TWICE ten.xlsx!DT-05!A1");
        assertThat(renamed.findings().get(0).message())
                .isEqualTo("The tables (DT-05, DT-06) stand in (escalation.xlsx) and in (ten.xlsx).");
        assertThat(renamed.findings().get(0).hint()).contains("give it the other's file name");
    }

    @Test
    void a_workbook_without_cases_is_doubtful() {
        var untried = escalation(workbook -> workbook.removeSheetAt(workbook.getSheetIndex("Cases")));
        assertThat(untried.sound()).isTrue();
        assertThat(findings(untried))
                .containsExactly("NO_CASES escalation.xlsx!DT-05!A14", "NO_CASES escalation.xlsx!DT-06!A14");
    }

    @Test
    void other_cases_are_another_version() {
        var before = READER.read(shipped());
        var after = escalation(workbook ->
                Edited.cell(workbook.getSheet("Cases"), "C5").setCellValue("severity = critical; minutes = 91"));
        assertThat(before.findings()).isEmpty();
        assertThat(after.findings()).isEmpty();
        assertThat(after.policy().tables()).isEqualTo(before.policy().tables());
        assertThat(after.policy().digest()).isNotEqualTo(before.policy().digest());
        assertThat(org.standingorders.rule.PolicyDiff.between(before.policy(), after.policy()))
                .extracting(Object::toString)
                .singleElement()
                .asString()
                .startsWith("DT-05 case DT-05-X1-fires-2: given escalation_clock: severity = critical; minutes = 90");
    }

    @Test
    void a_case_that_fails_is_told_loudly_and_does_not_refuse() {
        var ten = escalation(
                workbook -> Edited.cell(workbook.getSheet("DT-05"), "C15").setCellValue(10));
        assertThat(ten.sound()).isTrue();
        assertThat(ten.failedCases()).isEqualTo(1);
        assertThat(ten.findings()).noneMatch(Finding::refuses);
        assertThat(findings(ten)).contains("CASE_FAILED escalation.xlsx!Cases!A8");
    }
}
