package org.standingorders.adapter.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Sheets that are huge, or not what they say (H15, H16). */
class HostileSheetTest {

    private static Parts rows(String rows) {
        return Parts.ofEscalation().changed(Parts.SHEET, text -> text.replace("</sheetData>", rows + "</sheetData>"));
    }

    private static String row(int number, String cells) {
        return "<row r=\"" + number + "\">" + cells + "</row>";
    }

    private static String cell(String reference) {
        return "<c r=\"" + reference + "\"><v>1</v></c>";
    }

    @Test
    void two_hundred_thousand_rows_are_refused_while_they_stream_past() {
        var rows = IntStream.range(100, 200_100)
                .mapToObj(number -> row(number, cell("A" + number)))
                .collect(Collectors.joining());
        assertThat(rows(rows).codes()).containsExactly("TOO_MANY_ROWS");
    }

    @Test
    void sixteen_thousand_columns_are_refused() {
        var cells = IntStream.range(0, 16_384)
                .mapToObj(column -> cell(org.standingorders.table.CellRef.letters(column) + "100"))
                .collect(Collectors.joining());
        assertThat(rows(row(100, cells)).codes()).containsExactly("TOO_MANY_COLUMNS");
    }

    @Test
    void a_hundred_thousand_empty_rows_are_refused_H16() {
        var rows = "<row/>".repeat(SheetLimits.MOST_ROWS);
        assertThat(rows(rows).codes()).containsExactly("TOO_MANY_ROWS");
    }

    @Test
    void texts_are_counted_and_measured_while_they_stream_past_H16() {
        assertThat(texts("<si/>".repeat(SheetLimits.MOST_CELLS)).codes()).containsExactly("TOO_MANY_TEXTS");
        var longest = "x".repeat(SheetLimits.LONGEST_TEXT);
        assertThat(texts("<si><t>" + longest + "</t></si>").codes()).isEmpty();
        assertThat(texts("<si><t>" + longest + "x</t></si>").codes()).containsExactly("TEXT_TOO_LONG");
        assertThat(rows(row(100, "<c r=\"A100\" t=\"inlineStr\"><is><t>" + longest + "x</t></is></c>"))
                        .codes())
                .contains("TEXT_TOO_LONG");
    }

    private static Parts texts(String texts) {
        return Parts.ofEscalation().changed("xl/sharedStrings.xml", text -> text.replace("</sst>", texts + "</sst>"));
    }

    @Test
    void hidden_columns_are_counted() {
        var hidden = "<cols>" + "<col min=\"70\" max=\"70\" hidden=\"1\"/>".repeat(257);
        assertThat(Parts.ofEscalation()
                        .changed(Parts.SHEET, text -> text.replace("<cols>", hidden))
                        .codes())
                .containsExactly("TOO_MANY_COLUMNS");
    }

    @Test
    void styled_but_empty_cells_far_below_do_no_harm() {
        assertThat(rows(row(1_048_576, "<c r=\"A1048576\" s=\"1\"/>")).codes()).isEmpty();
    }

    @Test
    void places_that_a_sheet_cannot_have_are_refused() {
        assertThat(rows(row(1_048_577, "<c r=\"A1048577\"/>")).codes()).containsExactly("BAD_REFERENCE");
        assertThat(rows(row(100, cell("XFE100"))).codes()).containsExactly("BAD_REFERENCE");
        assertThat(rows(row(100, cell("A0"))).codes()).containsExactly("BAD_REFERENCE");
        assertThat(rows(row(100, cell("$A$100"))).codes()).containsExactly("BAD_REFERENCE");
        assertThat(rows(row(99_999_999, "")).codes()).containsExactly("BAD_REFERENCE");
    }

    @Test
    void a_cell_that_is_not_in_its_row_or_comes_twice_is_refused() {
        assertThat(rows(row(100, cell("A15"))).codes()).containsExactly("BAD_REFERENCE");
        assertThat(rows(row(100, cell("B100") + cell("A100"))).codes()).containsExactly("BAD_REFERENCE");
        assertThat(rows(row(100, cell("A100") + cell("A100"))).codes()).containsExactly("BAD_REFERENCE");
        assertThat(rows(row(15, cell("A15"))).codes()).containsExactly("BAD_REFERENCE");
    }

    @Test
    void whatever_cannot_stand_where_it_says_is_told_by_sheet_and_cell() {
        assertThat(cell(rows(row(1_048_577, "")))).isEqualTo("escalation.xlsx!DT-05!A1048577");
        assertThat(cell(rows(row(100, cell("A100") + cell("A100"))))).isEqualTo("escalation.xlsx!DT-05!A100");
        assertThat(cell(rows(row(100, cell("B100") + cell("$A$100"))))).isEqualTo("escalation.xlsx!DT-05!C100");
        assertThat(cell(rows(row(0, "")))).isEqualTo("escalation.xlsx!DT-05!A1");
    }

    private static String cell(Parts parts) {
        return Edited.READER
                .read("escalation.xlsx", parts.zip())
                .findings()
                .get(0)
                .cell();
    }

    @Test
    void sheets_that_share_or_lack_their_content_are_refused() {
        var shared = Parts.ofEscalation()
                .changed("xl/_rels/workbook.xml.rels", text -> text.replace("sheet2.xml", "sheet1.xml"));
        assertThat(shared.codes()).containsExactly("NOT_READABLE");
        var lost = Parts.ofEscalation()
                .changed("xl/_rels/workbook.xml.rels", text -> text.replace("sheet2.xml", "../../secret.xml"));
        assertThat(lost.codes()).containsExactly("NOT_READABLE");
        var moved =
                Parts.ofEscalation().changed("_rels/.rels", text -> text.replace("xl/workbook.xml", "xl/styles.xml"));
        assertThat(moved.codes()).containsExactly("NOT_READABLE");
    }

    @Test
    void broken_markup_is_refused() {
        assertThat(Parts.ofEscalation()
                        .with(Parts.SHEET, "<worksheet><sheetData><row")
                        .codes())
                .containsExactly("NOT_READABLE");
        assertThat(Parts.ofEscalation()
                        .with("xl/styles.xml", "<numFmt numFmtId=\"x\"/>")
                        .codes())
                .containsExactly("NOT_READABLE");
        assertThat(rows(row(100, "<c r=\"A100\" t=\"s\"><v>99999</v></c>")).codes())
                .contains("ERROR_VALUE");
        assertThat(rows(row(100, "<c r=\"A100\"><v>one</v></c>")).codes()).containsExactly("NOT_READABLE");
        assertThat(rows(row(100, "<c r=\"A100\"><v>1E400</v></c>")).codes()).contains("ERROR_VALUE");
    }

    @Test
    void a_number_format_made_to_cost_time_or_to_lie_is_refused() {
        var lying = Edited.cell("C15", cell -> {
            var style = cell.getSheet().getWorkbook().createCellStyle();
            style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat("\"60\""));
            cell.setCellStyle(style);
        });
        assertThat(lying.findings()).containsExactly("SHOWN_DIFFERS C15");
        var long255 = Edited.cell("C15", cell -> {
            var style = cell.getSheet().getWorkbook().createCellStyle();
            style.setDataFormat(cell.getSheet().getWorkbook().createDataFormat().getFormat("#".repeat(5_000)));
            cell.setCellStyle(style);
        });
        assertThat(long255.read().findings().size()).isLessThanOrEqualTo(1);
    }
}
