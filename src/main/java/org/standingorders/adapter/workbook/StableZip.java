package org.standingorders.adapter.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Packs a workbook again without the hour it was made at, so that the same content has the same bytes, and without the mark
 * that row heights were set by hand, so that rows grow with what their owner writes.
 */
final class StableZip {
    private static final LocalDateTime FIRST_HOUR = LocalDateTime.of(1980, 1, 1, 0, 0);

    private StableZip() {}

    static byte[] repack(byte[] file) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var from = new ZipInputStream(new ByteArrayInputStream(file));
                var to = new ZipOutputStream(packed)) {
            for (var entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                var fresh = new ZipEntry(entry.getName());
                fresh.setTimeLocal(FIRST_HOUR);
                to.putNextEntry(fresh);
                to.write(growing(entry.getName(), from.readAllBytes()));
                to.closeEntry();
            }
        }
        return packed.toByteArray();
    }

    private static byte[] growing(String part, byte[] content) {
        return part.startsWith("xl/worksheets/")
                ? new String(content, StandardCharsets.UTF_8)
                        .replace(" customHeight=\"true\"", "")
                        .getBytes(StandardCharsets.UTF_8)
                : content;
    }
}
