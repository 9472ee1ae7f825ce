package org.standingorders.adapter.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs a zip file again without the hour it was made at, so that the same content has the same bytes. */
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
                from.transferTo(to);
                to.closeEntry();
            }
        }
        return packed.toByteArray();
    }
}
