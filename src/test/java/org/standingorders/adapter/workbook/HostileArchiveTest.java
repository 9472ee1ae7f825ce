package org.standingorders.adapter.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.standingorders.table.Finding;

/** Files that are made to harm the reader or to show two readers two things (H13 to H15, H18); all are refused as values. */
class HostileArchiveTest {
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0};
    private static final byte[] OPEN_DOCUMENT = ("PK\3\4" + "\0".repeat(26)
                    + "mimetypeapplication/vnd.oasis.opendocument.spreadsheet")
            .getBytes(StandardCharsets.US_ASCII);

    private static Iterable<String> codes(String name, byte[] file) {
        return Edited.READER.read(name, file).findings().stream()
                .map(Finding::code)
                .toList();
    }

    @Test
    void the_workbook_taken_apart_and_put_together_is_sound() {
        assertThat(Parts.ofEscalation().codes()).isEmpty();
    }

    @Test
    void other_kinds_of_file_are_refused_by_name_and_by_content() {
        var workbook = Parts.ofEscalation().zip();
        assertThat(codes("escalation.xlsm", workbook)).containsExactly("MACROS");
        assertThat(codes("escalation.xlsx", OLE)).containsExactly("OLD_FORMAT");
        assertThat(codes("escalation.ods", OPEN_DOCUMENT)).containsExactly("NOT_A_WORKBOOK");
        assertThat(codes("escalation.xlsx", OPEN_DOCUMENT)).containsExactly("NOT_A_WORKBOOK");
        assertThat(codes("escalation.xlsx", new byte[0])).containsExactly("NOT_A_WORKBOOK");
        assertThat(codes("escalation.xlsx", "severity,notify".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("NOT_A_WORKBOOK");
        var macros = Parts.ofEscalation()
                .changed(
                        "[Content_Types].xml",
                        text -> text.replace(
                                "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main",
                                "vnd.ms-excel.sheet.macroEnabled.main"));
        assertThat(macros.codes()).containsExactly("MACROS");
    }

    @Test
    void of_a_workbook_under_another_name_only_the_name_is_refused() {
        for (var name : List.of("escalation.ods", "escalation.xls", "escalation.csv", "escalation")) {
            assertThat(Edited.READER.read(name, Parts.ofEscalation().zip()).findings())
                    .singleElement()
                    .hasToString(name + "  BAD_FILE  The file's name must end in .xlsx. Maybe give it the name that the"
                            + " workbook came with, if it was only renamed.");
        }
    }

    @Test
    void a_file_beyond_one_and_a_half_mib_is_not_even_opened_H13() {
        var large = Arrays.copyOf(Parts.ofEscalation().zip(), Archive.MOST_BYTES + 1);
        assertThat(Parts.codes(large)).containsExactly("TOO_LARGE");
    }

    @Test
    void a_zip_bomb_is_stopped_by_the_bytes_it_really_unpacks_to() {
        var bomb = Parts.ofEscalation()
                .with("xl/bomb.xml", new byte[100 * 1024 * 1024])
                .zip();
        assertThat(bomb.length).isLessThan(Archive.MOST_BYTES);
        assertThat(Parts.codes(bomb)).containsExactly("UNPACKS_TOO_LARGE");
        assertThat(Parts.ofEscalation()
                        .with("xl/folder/", new byte[100 * 1024 * 1024])
                        .codes())
                .containsExactly("UNPACKS_TOO_LARGE");
    }

    @Test
    void a_bomb_of_a_gigabyte_is_not_unpacked_to_its_end_H13() {
        var bomb = Bomb.ofMebibytes(1280);
        assertThat(bomb.length).isLessThan(Archive.MOST_BYTES);
        var cpu = ManagementFactory.getThreadMXBean();
        var before = cpu.getCurrentThreadCpuTime();
        assertThat(Parts.codes(bomb)).containsExactly("UNPACKS_TOO_LARGE");
        assertThat(Duration.ofNanos(cpu.getCurrentThreadCpuTime() - before)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void ten_thousand_parts_are_refused() {
        var parts = Parts.ofEscalation();
        for (int part = 0; part < 10_000; part++) {
            parts.with("xl/p" + part + ".xml", "<a/>");
        }
        assertThat(parts.codes()).containsExactly("TOO_MANY_PARTS");
    }

    @Test
    void an_archive_in_the_archive_is_refused() {
        assertThat(Parts.ofEscalation()
                        .with("xl/media/image1.png", Parts.ofEscalation().zip())
                        .codes())
                .containsExactly("FORBIDDEN_PART");
    }

    @Test
    void parts_with_paths_that_lead_outside_are_refused() {
        assertThat(Parts.ofEscalation().with("../../etc/cron.d/x", "x").codes()).containsExactly("BAD_PART_NAME");
        assertThat(Parts.ofEscalation().with("/etc/passwd", "x").codes()).containsExactly("BAD_PART_NAME");
        assertThat(Parts.ofEscalation().with("xl\\evil.xml", "x").codes()).containsExactly("BAD_PART_NAME");
    }

    @Test
    void two_parts_of_one_name_are_refused() {
        assertThat(Parts.ofEscalation().with("XL/WORKBOOK.xml", "<a/>").codes()).containsExactly("AMBIGUOUS_ARCHIVE");
        var twice = renamed(
                Parts.ofEscalation().with("xl/workbooX.xml", "<a/>").zip(), "xl/workbooX.xml", "xl/workbook.xml");
        assertThat(Parts.codes(twice)).containsExactly("AMBIGUOUS_ARCHIVE");
    }

    @Test
    void a_table_of_contents_that_differs_from_the_parts_is_refused() {
        var file = Parts.ofEscalation().zip();
        var listed = new String(file, StandardCharsets.ISO_8859_1).lastIndexOf("xl/styles.xml");
        var other = file.clone();
        other[listed] = 'y';
        assertThat(Parts.codes(other)).containsExactly("AMBIGUOUS_ARCHIVE");
        var size = file.clone();
        ByteBuffer.wrap(size).order(ByteOrder.LITTLE_ENDIAN).putInt(listed - 46 + 24, -2);
        assertThat(Parts.codes(size)).containsExactly("AMBIGUOUS_ARCHIVE");
        assertThat(Parts.codes(Arrays.copyOf(file, file.length + 7))).containsExactly("AMBIGUOUS_ARCHIVE");
        assertThat(Parts.codes(Arrays.copyOf(file, file.length / 2))).isNotEmpty();
    }

    @Test
    void macros_links_objects_and_connections_are_refused() {
        for (var part : new String[] {
            "xl/vbaProject.bin", "xl/externalLinks/externalLink1.xml", "xl/embeddings/oleObject1.bin",
            "xl/activeX/activeX1.xml", "xl/connections.xml", "xl/macrosheets/sheet1.xml"
        }) {
            assertThat(Parts.ofEscalation().with(part, "<a/>").codes()).as(part).containsExactly("FORBIDDEN_PART");
        }
    }

    @Test
    void document_types_and_entities_are_refused_in_every_encoding() {
        var laughs = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>";
        assertThat(Parts.ofEscalation().with("xl/sharedStrings.xml", laughs).codes())
                .containsExactly("FORBIDDEN_MARKUP");
        assertThat(Parts.ofEscalation()
                        .with("xl/sharedStrings.xml", laughs.getBytes(StandardCharsets.UTF_16))
                        .codes())
                .containsExactly("NOT_READABLE");
        assertThat(Parts.ofEscalation().with("docProps/app.xml", laughs).codes())
                .containsExactly("FORBIDDEN_MARKUP");
    }

    private static byte[] renamed(byte[] file, String from, String to) {
        var text = new String(file, StandardCharsets.ISO_8859_1).replace(from, to);
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
