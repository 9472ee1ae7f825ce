package org.standingorders.adapter.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.standingorders.table.Finding;

/** A shipped workbook taken apart, so that a test can put something hostile between its parts. */
final class Parts {
    static final String SHEET = "xl/worksheets/sheet1.xml";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    static Parts ofEscalation() {
        var taken = new Parts();
        try (var zip = new ZipInputStream(
                new ByteArrayInputStream(Seed.of("escalation").workbookBytes()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                taken.parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return taken;
    }

    Map<String, byte[]> all() {
        return parts;
    }

    Parts with(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    Parts with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Parts changed(String name, UnaryOperator<String> change) {
        var before = new String(java.util.Objects.requireNonNull(parts.get(name)), StandardCharsets.UTF_8);
        var after = change.apply(before);
        if (after.equals(before)) {
            throw new AssertionError("Nothing changed in " + name);
        }
        return with(name, after);
    }

    byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    List<String> codes() {
        return codes(zip());
    }

    static List<String> codes(byte[] file) {
        return Edited.READER.read("escalation.xlsx", file).findings().stream()
                .map(Finding::code)
                .distinct()
                .toList();
    }
}
