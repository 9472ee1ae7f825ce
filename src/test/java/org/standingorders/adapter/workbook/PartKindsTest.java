package org.standingorders.adapter.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.standingorders.table.Finding;

/** A workbook is made of a short list of parts, types and links; whatever else it holds, under whatever name, refuses it. */
class PartKindsTest {
    private static final String TYPES = "[Content_Types].xml";
    private static final String LINKS = "xl/worksheets/_rels/sheet1.xml.rels";
    private static final String HYPERLINK =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink";

    private static Parts declaring(String declaration) {
        return Parts.ofEscalation().changed(TYPES, text -> text.replace("</Types>", declaration + "</Types>"));
    }

    private static Parts linking(String type, String more) {
        return Parts.ofEscalation()
                .with(
                        LINKS,
                        "<Relationships><Relationship Id=\"r\" Type=\"" + type + "\" Target=\"https://example.org\" "
                                + more + "/></Relationships>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docProps/custom.xml",
                "docMetadata/LabelInfo.xml",
                "customXml/item1.xml",
                "customXml/itemProps1.xml",
                "customXml/_rels/item1.xml.rels",
                "xl/calcChain.xml",
                "xl/metadata.xml",
                "xl/theme/theme1.xml",
                "xl/comments1.xml",
                "xl/comments/comment1.xml",
                "xl/threadedComments/threadedComment1.xml",
                "xl/persons/person.xml",
                "xl/drawings/drawing1.xml",
                "xl/drawings/vmlDrawing0.vml",
                "xl/tables/table1.xml",
                "xl/printerSettings/printerSettings1.bin",
                "docProps/thumbnail.wmf",
            })
    void what_spreadsheet_programs_add_for_looks_and_remarks_is_taken(String part) {
        assertThat(Parts.ofEscalation().with(part, "<a/>").codes()).isEmpty();
    }

    @Test
    void a_workbook_with_remarks_a_filter_and_a_web_address_as_libreoffice_saves_it_is_taken() throws IOException {
        try (var file = PartKindsTest.class.getResourceAsStream("/workbooks/escalation-remarks-libreoffice.xlsx")) {
            assertThat(Edited.READER
                            .read("escalation.xlsx", file.readAllBytes())
                            .findings())
                    .extracting(Finding::code)
                    .doesNotContain("FORBIDDEN_PART", "AMBIGUOUS_ARCHIVE", "NOT_A_WORKBOOK");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/foo.bin",
                "xl/embed.bin",
                "xl/media/image1.png",
                "xl/charts/chart1.xml",
                "xl/pivotCache/pivotCacheDefinition1.xml",
                "xl/worksheets/other.bin",
                "evil.html",
            })
    void a_part_that_a_table_does_not_need_is_refused_by_name(String part) {
        var contents = Edited.READER.read(
                "escalation.xlsx", Parts.ofEscalation().with(part, "<a/>").zip());
        assertThat(contents.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("FORBIDDEN_PART");
            assertThat(finding.message()).contains(part);
        });
    }

    @Test
    void macros_declared_for_an_innocent_name_are_refused() {
        assertThat(declaring("<Override PartName=\"/xl/printerSettings/printerSettings1.bin\""
                                + " ContentType=\"application/vnd.ms-office.vbaProject\"/>")
                        .with("xl/printerSettings/printerSettings1.bin", "x")
                        .codes())
                .containsExactly("FORBIDDEN_PART");
        assertThat(declaring("<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>")
                        .codes())
                .containsExactly("FORBIDDEN_PART");
    }

    @Test
    void a_part_declared_twice_is_refused() {
        var twice = "<Override PartName=\"/xl/theme/theme1.xml\" ContentType=\"application/xml\"/>";
        assertThat(declaring(twice + twice).codes()).containsExactly("AMBIGUOUS_ARCHIVE");
    }

    @Test
    void an_archive_behind_other_bytes_is_found() {
        var hidden = "xx".concat("PK\3\4").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(Parts.ofEscalation()
                        .with("xl/printerSettings/printerSettings1.bin", hidden)
                        .codes())
                .containsExactly("FORBIDDEN_PART");
    }

    @Test
    void a_web_address_that_a_program_turned_into_a_link_is_harmless_and_no_other_link_leads_outside() {
        assertThat(linking(HYPERLINK, "TargetMode=\"External\"").codes()).isEmpty();
        assertThat(linking("x/hyperlink", "TargetMode=\"External\"").codes()).containsExactly("FORBIDDEN_PART");
        assertThat(linking(HYPERLINK.replace("hyperlink", "worksheet"), "TargetMode=\"External\"")
                        .codes())
                .containsExactly("FORBIDDEN_PART");
        assertThat(linking(HYPERLINK.replace("hyperlink", "image"), "TargetMode=\"Ex&#116;ernal\"")
                        .codes())
                .containsExactly("FORBIDDEN_PART");
        assertThat(linking(HYPERLINK.replace("hyperlink", "oleObject"), "").codes())
                .containsExactly("FORBIDDEN_PART");
    }
}
