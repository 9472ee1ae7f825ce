package org.standingorders.adapter.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.usermodel.Cell;
import org.junit.jupiter.api.Test;

/** What may be wrong with the head of a sheet: owners change rows, never the shape. */
class HeadFaultsTest {

    private static Edited text(String address, String text) {
        return Edited.cell(address, cell -> cell.setCellValue(text));
    }

    @Test
    void a_column_head_is_never_guessed_by_its_first_letter_as_drools_would() {
        assertThat(text("B10", "Customer").findings()).containsExactly("UNKNOWN_HEADER B10");
        assertThat(text("E10", "Anything").findings()).containsExactly("UNKNOWN_HEADER E10");
        assertThat(text("B10", "PRIORITY").findings()).containsExactly("UNKNOWN_HEADER B10");
    }

    @Test
    void a_head_that_is_gone_is_a_missing_column() {
        assertThat(Edited.cell("C10", Cell::setBlank).findings()).containsExactly("MISSING_COLUMN C10");
    }

    @Test
    void a_column_more_is_refused() {
        var edited = Edited.matrix(sheet -> {
            Edited.cell(sheet, "M10").setCellValue("CONDITION");
            Edited.cell(sheet, "M12").setCellValue("eval($param)");
        });
        assertThat(edited.findings()).containsExactly("EXTRA_COLUMN M10", "STRAY_CELL M12");
    }

    @Test
    void unmerged_subjects_are_refused_because_their_conditions_would_be_about_different_things() {
        var edited = Edited.matrix(sheet -> {
            sheet.removeMergedRegion(0);
            Edited.cell(sheet, "C11").setCellValue("EscalationClock");
            Edited.cell(sheet, "D11").setCellValue("EscalationClock");
        });
        assertThat(edited.findings()).containsExactly("UNMERGED_SUBJECT B11");
    }

    @Test
    void another_subject_or_another_technical_text_is_refused() {
        assertThat(text("B11", "Runtime").findings()).contains("HEAD_CHANGED B11");
        assertThat(text("C12", "minutes >= $paramB").findings()).containsExactly("HEAD_CHANGED C12");
        assertThat(Edited.cell("C12", Cell::setBlank).findings()).containsExactly("HEAD_CHANGED C12");
        assertThat(text("C12", "eval(T.evil($param))").finding().message())
                .isEqualTo(
                        "The grey cell belongs to the form of the table and not to its rows; it is (eval(T.evil($param)))"
                                + " and must be (minutes > $paramB).");
    }

    @Test
    void a_changed_label_is_refused_because_it_could_mislead_an_approver() {
        assertThat(text("C13", "Hours since detection").findings()).containsExactly("HEAD_CHANGED C13");
    }

    @Test
    void the_area_above_the_table_takes_no_imports_functions_or_other_hit_policy() {
        assertThat(text("B3", "java.lang.Runtime").findings()).containsExactly("HEAD_CHANGED B3");
        assertThat(text("A4", "Functions").findings()).containsExactly("HEAD_CHANGED A4");
        assertThat(text("B5", "FIRST").findings()).containsExactly("HEAD_CHANGED B5");
        assertThat(text("A9", "RuleTable Other").findings()).containsExactly("HEAD_CHANGED A9");
        assertThat(text("A8", "Import").findings()).containsExactly("STRAY_CELL A8");
    }

    @Test
    void a_head_that_moved_is_told_once() {
        assertThat(Edited.matrix(sheet -> sheet.shiftRows(0, 20, 1)).findings()).containsExactly("HEAD_MOVED A2");
        var inTheHead = Edited.matrix(sheet -> sheet.shiftRows(4, 20, 2));
        assertThat(inTheHead.findings()).containsExactly("HEAD_MOVED A15");
        assertThat(inTheHead.finding().message())
                .isEqualTo("The cell (Row) stands in row 15 and must stand in row 13: rows were inserted above it.");
        var deleted = Edited.matrix(sheet -> {
            sheet.removeRow(sheet.getRow(7));
            sheet.shiftRows(8, 20, -1);
        });
        assertThat(deleted.findings()).containsExactly("HEAD_MOVED A12");
    }

    @Test
    void a_column_inserted_or_deleted_is_told_once() {
        var inserted = Edited.matrix(sheet -> {
            sheet.removeMergedRegion(0);
            sheet.shiftColumns(2, 11, 1);
        });
        assertThat(inserted.findings()).containsExactly("EXTRA_COLUMN C13");
        var deleted = Edited.matrix(sheet -> {
            sheet.removeMergedRegion(0);
            sheet.shiftColumns(4, 11, -1);
        });
        assertThat(deleted.findings()).containsExactly("MISSING_COLUMN D13");
        assertThat(deleted.finding().message()).isEqualTo("The column (Acknowledged) is missing here.");
    }

    @Test
    void a_row_that_begins_another_rule_table_is_just_a_row_with_a_bad_id() {
        assertThat(text("A22", "RuleTable More").findings()).contains("BAD_VALUE A22");
    }

    @Test
    void faults_in_sound_columns_are_told_beside_a_broken_head() {
        var edited = Edited.matrix(sheet -> {
            Edited.cell(sheet, "C12").setCellValue("minutes < $param");
            Edited.cell(sheet, "B15").setCellValue("urgent");
            Edited.cell(sheet, "C15").setCellValue("what this means is unclear");
        });
        assertThat(edited.findings()).containsExactly("HEAD_CHANGED C12", "UNKNOWN_VALUE B15");
    }

    @Test
    void a_sheet_must_be_named_after_its_table() {
        var renamed = Edited.workbook("escalation", workbook -> workbook.setSheetName(0, "Escalation"));
        assertThat(renamed.findings()).containsExactly("UNKNOWN_SHEET !Escalation!A1");
        var unknown = Edited.workbook("escalation", workbook -> workbook.setSheetName(0, "DT-99"));
        assertThat(unknown.findings()).containsExactly("UNKNOWN_SHEET !DT-99!A1");
        var swapped = Edited.workbook("escalation", workbook -> {
            workbook.setSheetName(0, "DT-07");
            workbook.setSheetName(1, "DT-05");
        });
        assertThat(swapped.read().sound()).isFalse();
    }

    @Test
    void a_workbook_without_a_table_is_refused() {
        var empty = Edited.workbook("escalation", workbook -> {
            workbook.removeSheetAt(0);
            workbook.removeSheetAt(0);
            workbook.removeSheetAt(0);
        });
        assertThat(empty.findings()).containsExactly("NO_TABLE");
    }

    @Test
    void a_table_without_rows_is_refused() {
        var empty = Edited.matrix(sheet -> {
            for (int row = 13; row <= 20; row++) {
                sheet.removeRow(sheet.getRow(row));
            }
        });
        assertThat(empty.findings()).containsExactly("NO_ROWS A14");
    }
}
