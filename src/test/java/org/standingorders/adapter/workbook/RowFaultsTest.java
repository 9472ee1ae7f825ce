package org.standingorders.adapter.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.Test;

/** What an honest owner may do wrong to the rows of a table; each fault is told by its cell. */
class RowFaultsTest {
    private static void copyRow(XSSFSheet sheet, int from, int to) {
        sheet.copyRows(from, from, to, new org.apache.poi.ss.usermodel.CellCopyPolicy());
    }

    @Test
    void an_edit_within_the_rules_is_taken() {
        var contents = Edited.cell("C15", cell -> cell.setCellValue(10)).read();
        assertThat(contents.findings()).isEmpty();
        assertThat(contents.tables().get(0).rows().get(1).tests().get(1).describe())
                .isEqualTo("> 10");
    }

    @Test
    void all_faults_are_told_at_once() {
        var edited = Edited.matrix(sheet -> {
            Edited.cell(sheet, "B14").setCellValue("urgent");
            Edited.cell(sheet, "C15").setCellValue("five");
            Edited.cell(sheet, "A16").setBlank();
            Edited.cell(sheet, "D18").setCellValue("maybe");
        });
        assertThat(edited.findings())
                .containsExactly("UNKNOWN_VALUE B14", "NOT_A_NUMBER C15", "MISSING_ROW_ID A16", "UNKNOWN_VALUE D18");
    }

    @Test
    void a_blank_row_inside_the_table_is_refused_though_drools_would_drop_all_below_it() {
        assertThat(Edited.matrix(sheet -> sheet.shiftRows(16, 20, 1)).findings())
                .containsExactly("BLANK_ROW A17");
    }

    @Test
    void blank_rows_that_follow_each_other_are_told_once() {
        var apart = Edited.matrix(sheet -> sheet.shiftRows(16, 20, 8));
        assertThat(apart.findings()).containsExactly("BLANK_ROW A17");
        assertThat(apart.finding().message()).startsWith("The rows 17 to 24 are blank inside of the table;");
    }

    @Test
    void a_cell_below_the_table_is_told_alone() {
        assertThat(Edited.cell("C30", cell -> cell.setCellValue(5)).findings()).containsExactly("STRAY_CELL C30");
    }

    @Test
    void a_row_that_holds_nothing_but_spaces_is_blank() {
        var edited = Edited.matrix(sheet -> {
            sheet.shiftRows(16, 20, 1);
            Edited.cell(sheet, "A17").setCellValue("   ");
        });
        assertThat(edited.findings()).containsExactly("BLANK_ROW A17");
    }

    @Test
    void blank_rows_below_the_table_do_no_harm() {
        assertThat(Edited.cell("A60", cell -> cell.setCellValue("  ")).findings())
                .isEmpty();
    }

    @Test
    void row_ids_must_be_there_and_their_own() {
        assertThat(Edited.cell("A15", Cell::setBlank).findings()).containsExactly("MISSING_ROW_ID A15");
        assertThat(Edited.cell("A15", cell -> cell.setCellValue("X1")).findings())
                .containsExactly("DUPLICATE_ROW_ID A15");
        assertThat(Edited.cell("A15", cell -> cell.setCellValue("2 X")).findings())
                .containsExactly("BAD_VALUE A15");
    }

    @Test
    void a_row_without_a_condition_is_refused_because_it_matches_everything() {
        assertThat(Edited.cell("B14", Cell::setBlank).findings()).containsExactly("NO_CONDITION A14");
        var impact = Edited.workbook(
                "impact",
                workbook -> Edited.cell(workbook.getSheet("DT-04"), "B14").setBlank());
        assertThat(impact.finding().hint()).contains("call the row ELSE");
    }

    @Test
    void a_row_called_else_may_match_everything_where_one_row_answers() {
        var otherwise = Edited.workbook("impact", workbook -> {
            var sheet = workbook.getSheet("DT-04");
            copyRow(sheet, 19, 20);
            Edited.cell(sheet, "A21").setCellValue("ELSE");
            Edited.cell(sheet, "E21").setBlank();
        });
        assertThat(otherwise.findings()).isEmpty();
        var early = Edited.workbook("impact", workbook -> {
            Edited.cell(workbook.getSheet("DT-04"), "A14").setCellValue("ELSE");
            Edited.cell(workbook.getSheet("DT-04"), "B14").setBlank();
        });
        assertThat(early.findings()).containsExactly("MISPLACED_ELSE !DT-04!A14");
        assertThat(Edited.cell("A21", cell -> cell.setCellValue("ELSE")).findings())
                .containsExactly("MISPLACED_ELSE A21");
    }

    @Test
    void a_required_output_must_be_filled() {
        assertThat(Edited.cell("E15", Cell::setBlank).findings()).containsExactly("MISSING_VALUE E15");
    }

    @Test
    void merged_cells_are_refused() {
        assertThat(Edited.matrix(sheet -> sheet.addMergedRegion(CellRangeAddress.valueOf("B14:B15")))
                        .findings())
                .containsExactly("MERGED_CELLS B14");
    }

    @Test
    void hidden_rows_columns_and_sheets_are_refused() {
        assertThat(Edited.matrix(sheet -> sheet.getRow(14).setZeroHeight(true)).findings())
                .containsExactly("HIDDEN_CONTENT A15");
        assertThat(Edited.matrix(sheet -> sheet.setColumnHidden(3, true)).findings())
                .containsExactly("HIDDEN_CONTENT D1");
        assertThat(Edited.workbook("escalation", workbook -> workbook.setSheetHidden(1, true))
                        .findings())
                .containsExactly("HIDDEN_CONTENT !DT-06!A1");
        assertThat(Edited.matrix(sheet -> sheet.getRow(14).setHeight((short) 0)).findings())
                .containsExactly("HIDDEN_CONTENT A15");
        assertThat(Edited.matrix(sheet -> sheet.getRow(0).setZeroHeight(true)).findings())
                .containsExactly("HIDDEN_CONTENT A1");
    }

    @Test
    void what_only_tools_read_may_be_hidden_or_shown() {
        assertThat(Edited.matrix(sheet -> sheet.getRow(3).setZeroHeight(true)).findings())
                .isEmpty();
        assertThat(Edited.matrix(sheet -> sheet.getRow(3).setZeroHeight(false)).findings())
                .isEmpty();
    }

    @Test
    void cells_outside_of_the_table_are_refused() {
        assertThat(Edited.cell("N16", cell -> cell.setCellValue("?")).findings())
                .containsExactly("STRAY_CELL N16");
        assertThat(Edited.cell("C8", cell -> cell.setCellValue("Functions")).findings())
                .containsExactly("STRAY_CELL C8");
    }
}
