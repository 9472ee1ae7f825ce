package org.standingorders.adapter.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Row;

/** What a written workbook is like to work with, and that writing loses nothing. */
class WorkbookWriterTest {
    private static final DecisionTable MATRIX = Seed.of("escalation").tables().get(0);

    private static DecisionTable noted(String note) {
        var row = MATRIX.rows().get(0);
        return new DecisionTable(
                MATRIX.shape(),
                List.of(new Row(
                        row.id(),
                        false,
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2026, 12, 31),
                        row.tests(),
                        row.outputs(),
                        note,
                        "+ \"source\"",
                        row.anchor())));
    }

    private static XSSFSheet sheet(DecisionTable table) throws IOException {
        var bytes = new WorkbookWriter().write(List.of(table), List.of());
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            return workbook.getSheetAt(0);
        }
    }

    @Test
    void notes_days_and_switches_read_back_as_they_were() {
        for (var note : List.of("=1+1", "-5", "@admin", "two\nlines", "\"quoted\" & <tagged>", "Señora, 日本", "'")) {
            var table = noted(note);
            var contents = Edited.READER.read("escalation.xlsx", new WorkbookWriter().write(List.of(table), List.of()));
            assertThat(contents.findings()).as(note).isEmpty();
            assertThat(contents.tables()).containsExactly(table);
        }
    }

    @Test
    void a_text_that_could_be_taken_for_a_formula_is_marked_as_text() throws IOException {
        var note = Edited.cell(sheet(noted("=HYPERLINK(\"http://x\")")), "H14");
        assertThat(note.getCellStyle().getQuotePrefixed()).isTrue();
        assertThat(note.getCellType()).isEqualTo(org.apache.poi.ss.usermodel.CellType.STRING);
    }

    @Test
    void the_head_is_locked_and_rows_are_open_also_those_yet_to_come() throws IOException {
        var sheet = sheet(MATRIX);
        assertThat(sheet.getProtect()).isTrue();
        for (int row = 0; row < SheetLayout.FIRST_ROW; row++) {
            assertThat(sheet.getRow(row).getCell(1) == null
                            || sheet.getRow(row).getCell(1).getCellStyle().getLocked())
                    .isTrue();
        }
        assertThat(Edited.cell(sheet, "C15").getCellStyle().getLocked()).isFalse();
        assertThat(sheet.getColumnStyle(2).getLocked()).isFalse();
    }

    @Test
    void a_row_can_be_deleted_because_none_of_its_cells_is_locked_to_the_last_column() throws IOException {
        var sheet = sheet(MATRIX);
        assertThat(IntStream.of(12, 100, 16_383))
                .allSatisfy(column ->
                        assertThat(sheet.getColumnStyle(column).getLocked()).isFalse());
        assertThat(sheet.isDeleteRowsLocked()).isFalse();
    }

    @Test
    void days_have_limits_too() throws IOException {
        assertThat(sheet(MATRIX).getDataValidations())
                .filteredOn(rule -> rule.getRegions().getCellRangeAddress(0).getFirstColumn() >= 10)
                .hasSize(2)
                .allSatisfy(rule -> {
                    assertThat(rule.getValidationConstraint().getFormula1()).isEqualTo("36526");
                    assertThat(rule.getPromptBoxText()).isEqualTo("A day between 2000 and 2099, such as 2026-01-10.");
                });
    }

    @Test
    void what_only_tools_read_is_folded_away_and_a_wide_table_is_printed_side_by_side() throws IOException {
        var sheet = sheet(MATRIX);
        for (int row = 0; row < SheetLayout.FIRST_ROW; row++) {
            assertThat(sheet.getRow(row).getZeroHeight()).isEqualTo(SheetLayout.technical(row));
        }
        assertThat(sheet.getPrintSetup().getFitWidth()).isGreaterThan((short) 1);
        assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("13:13");
        assertThat(sheet.getRepeatingColumns().formatAsString()).isEqualTo("A:A");
    }

    @Test
    void choices_flags_and_numbers_have_lists_and_limits_down_to_the_last_row() throws IOException {
        var rules = sheet(MATRIX).getDataValidations();
        assertThat(rules)
                .anySatisfy(rule -> assertThat(rule.getValidationConstraint().getExplicitListValues())
                        .containsExactly("critical", "high", "medium", "low"));
        assertThat(rules).anySatisfy(rule -> {
            assertThat(rule.getValidationConstraint().getFormula1()).isEqualTo("0");
            assertThat(rule.getValidationConstraint().getFormula2()).isEqualTo("10080");
            assertThat(rule.getRegions().getCellRangeAddress(0).getLastRow())
                    .isEqualTo(SheetLayout.FIRST_ROW + SheetLayout.MOST_ROWS - 1);
        });
    }

    @Test
    void a_list_too_long_for_a_cell_stands_on_a_sheet_of_its_own() {
        var seed = Seed.of("signals");
        var contents = Edited.READER.read("signals.xlsx", seed.workbookBytes());
        assertThat(contents.sound()).isTrue();
        assertThat(Edited.workbook("signals", workbook -> {
                            var types = workbook.getSheet("Lists");
                            assertThat(types.getLastRowNum()).isGreaterThan(20);
                        })
                        .findings())
                .isEmpty();
    }
}
