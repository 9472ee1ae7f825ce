package org.standingorders.adapter.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.junit.jupiter.api.Test;

/** What an honest owner may type wrong into one cell; each fault is told by its cell, in plain words. */
class CellFaultsTest {

    private static void format(Cell cell, String format) {
        var style = cell.getSheet().getWorkbook().createCellStyle();
        style.cloneStyleFrom(cell.getCellStyle());
        style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat(format));
        cell.setCellStyle(style);
    }

    @Test
    void an_unknown_word_is_answered_with_the_words_there_are() {
        assertThat(Edited.cell("B14", cell -> cell.setCellValue("Critical")).finding())
                .hasToString("escalation.xlsx!DT-05!B14  UNKNOWN_VALUE  Severity: The value (Critical) must be one of:"
                        + " critical, high, medium, low. Maybe write it exactly as critical.");
    }

    @Test
    void a_thousands_separator_is_refused_though_drools_would_make_two_conditions_of_it() {
        var shown = Edited.cell("C20", cell -> {
            cell.setCellValue(1500);
            format(cell, "#,##0");
        });
        assertThat(shown.findings()).containsExactly("SHOWN_DIFFERS C20");
        assertThat(shown.finding().message()).contains("shows 1,500 but holds 1500");
        assertThat(Edited.cell("C20", cell -> cell.setCellValue("1,500")).findings())
                .containsExactly("NUMBER_AS_TEXT C20");
    }

    @Test
    void a_number_that_is_shown_as_another_is_refused() {
        var percent = Edited.cell("C15", cell -> {
            cell.setCellValue(25);
            format(cell, "0%");
        });
        assertThat(percent.finding().message()).contains("shows 2500% but holds 25");
        var rounded = Edited.cell("C15", cell -> {
            cell.setCellValue(15.4);
            format(cell, "0");
        });
        assertThat(rounded.findings()).containsExactly("SHOWN_DIFFERS C15");
        var dressed = Edited.cell("C15", cell -> {
            cell.setCellValue(15);
            format(cell, "\"about \"0");
        });
        assertThat(dressed.findings()).containsExactly("SHOWN_DIFFERS C15");
    }

    @Test
    void text_in_a_number_column_and_a_number_in_a_text_column_are_refused() {
        assertThat(Edited.cell("C15", cell -> cell.setCellValue("fifteen")).findings())
                .containsExactly("NOT_A_NUMBER C15");
        assertThat(Edited.cell("C15", cell -> cell.setCellValue("15")).findings())
                .containsExactly("NUMBER_AS_TEXT C15");
        assertThat(Edited.cell("B15", cell -> cell.setCellValue(1)).findings()).containsExactly("TEXT_EXPECTED B15");
        assertThat(Edited.cell("C15", cell -> cell.setCellValue(true)).findings())
                .containsExactly("BAD_VALUE C15");
        assertThat(Edited.cell("D15", cell -> cell.setCellValue(0)).findings()).containsExactly("TEXT_EXPECTED D15");
    }

    @Test
    void numbers_outside_of_their_range_or_with_decimals_are_refused() {
        assertThat(Edited.cell("C15", cell -> cell.setCellValue(-1)).findings()).containsExactly("OUT_OF_RANGE C15");
        assertThat(Edited.cell("C15", cell -> cell.setCellValue(15.5)).findings())
                .containsExactly("OUT_OF_RANGE C15");
        assertThat(Edited.cell("C15", cell -> cell.setCellValue(1e9)).findings())
                .containsExactly("OUT_OF_RANGE C15");
    }

    @Test
    void a_date_is_refused_where_none_belongs() {
        var date = Edited.cell("C15", cell -> {
            cell.setCellValue(46_000);
            format(cell, "yyyy-mm-dd");
        });
        assertThat(date.findings()).containsExactly("DATE_CELL C15");
        assertThat(date.finding().hint()).contains("under Format, Cells choose General, then type it again");
    }

    @Test
    void a_day_is_taken_as_a_date_or_as_a_text_and_not_as_a_number() {
        var from = Edited.cell("K15", cell -> {
            cell.setCellValue(java.time.LocalDate.of(2026, 3, 1));
            format(cell, "dd/mm/yyyy");
        });
        assertThat(from.findings()).isEmpty();
        assertThat(from.read().tables().get(0).rows().get(1).effectiveFrom()).isEqualTo("2026-03-01");
        assertThat(Edited.cell("K15", cell -> cell.setCellValue("2026-03-01")).findings())
                .isEmpty();
        assertThat(Edited.cell("K15", cell -> cell.setCellValue("1 March")).findings())
                .containsExactly("NOT_A_DAY K15");
        var plain = Edited.cell("K15", cell -> {
            cell.setCellValue(46_000);
            format(cell, "General");
        });
        assertThat(plain.findings()).containsExactly("NOT_A_DAY K15");
    }

    @Test
    void a_day_with_a_time_is_refused_with_the_time_that_the_cell_hides() {
        var noon = Edited.cell("K15", cell -> {
            cell.setCellValue(47_000.5);
            format(cell, "yyyy-mm-dd");
        });
        assertThat(noon.findings()).containsExactly("NOT_A_DAY K15");
        assertThat(noon.finding().message())
                .isEqualTo("First day (UTC): The value (2028-09-04, at 12:00) must be a day between 2000 and 2099,"
                        + " without a time.");
    }

    @Test
    void a_row_must_count_on_some_day() {
        assertThat(days("2026-03-01", "2026-03-02").findings()).isEmpty();
        assertThat(days("2026-03-01", "2026-03-01").findings()).containsExactly("NO_DAY L15");
        assertThat(days("2030-01-16", "2028-09-04").finding())
                .hasToString(
                        "escalation.xlsx!DT-05!L15  NO_DAY  Not from this day on (UTC): The day (2028-09-04) must be"
                                + " after the first day (2030-01-16), or the row counts on no day. Maybe the two are exchanged;"
                                + " leave this cell blank if the row counts without end.");
    }

    private static Edited days(String first, String end) {
        return Edited.matrix(sheet -> {
            Edited.cell(sheet, "K15").setCellValue(first);
            Edited.cell(sheet, "L15").setCellValue(end);
        });
    }

    @Test
    void the_formula_that_libreoffice_makes_of_true_or_false_is_taken_for_what_it_is() {
        assertThat(Edited.cell("D15", cell -> cell.setCellFormula("FALSE()")).findings())
                .isEmpty();
    }

    @Test
    void formulas_and_error_values_are_refused() {
        assertThat(Edited.cell("D15", cell -> cell.setCellFormula("NOT(TRUE())"))
                        .findings())
                .containsExactly("FORMULA D15");
        assertThat(Edited.cell("C15", cell -> cell.setCellFormula("10+5")).findings())
                .containsExactly("FORMULA C15");
        assertThat(Edited.cell("C15", cell -> cell.setCellErrorValue((byte) 42)).findings())
                .containsExactly("ERROR_VALUE C15");
    }

    @Test
    void look_alike_and_invisible_characters_are_refused() {
        assertThat(List.of("сritical", "critical\u200b", "critical\u00a0x", "\u202ecritical"))
                .allSatisfy(text -> assertThat(Edited.cell("B14", cell -> cell.setCellValue(text))
                                .findings())
                        .containsExactly("MISLEADING_TEXT B14"));
        assertThat(Edited.cell("H14", cell -> cell.setCellValue("ask the \u0430dmin"))
                        .findings())
                .containsExactly("MISLEADING_TEXT H14");
        assertThat(Edited.cell("H14", cell -> cell.setCellValue("Señora Müller, 日本, Жанна"))
                        .findings())
                .isEmpty();
        assertThat(Edited.cell("B14", cell -> cell.setCellValue("сritical"))
                        .finding()
                        .message())
                .contains("the character cyrillic small letter es");
    }

    @Test
    void code_in_a_cell_is_nothing_but_a_text_that_a_column_takes_or_not() {
        var code = "\"); Runtime.getRuntime().exec(\"true\"); end rule \"x\" when eval(true) then hits.put(\"a\", \"";
        assertThat(Edited.cell("B14", cell -> cell.setCellValue(code)).findings())
                .containsExactly("UNKNOWN_VALUE B14");
        assertThat(Edited.cell("C15", cell -> cell.setCellValue("1 || p.T.evil()"))
                        .findings())
                .containsExactly("NOT_A_NUMBER C15");
        var note = Edited.cell("H14", cell -> cell.setCellValue(code));
        assertThat(note.findings()).isEmpty();
        assertThat(note.read().tables().get(0).rows().get(0).rationale()).isEqualTo(code);
    }
}
