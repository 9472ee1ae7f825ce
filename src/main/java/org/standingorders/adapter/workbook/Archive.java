package org.standingorders.adapter.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The first gate: opens the file as a zip archive within hard limits, counting real bytes, and keeps its parts in memory.
 * Everything after this reads those parts and never the file, so what was checked is what is read.
 */
final class Archive {
    /** Ten thousand rows of our widest table, DT-01, take 1.1 MiB; H13 asks for 1 MiB, which they would not fit into. */
    static final int MOST_BYTES = 3 * 1024 * 1024 / 2;

    static final int MOST_UNPACKED = 20 * 1024 * 1024;
    static final int MOST_ENTRIES = 200;

    private final Findings findings;
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();
    private int unpacked;

    private Archive(Findings findings) {
        this.findings = findings;
    }

    /** The parts by name, or nothing if the file was refused. */
    static Optional<Map<String, byte[]>> open(String name, byte[] file, Findings findings) {
        if (!FileKind.accepts(name, file, findings)) {
            return Optional.empty();
        }
        var archive = new Archive(findings);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            archive.readAll(zip);
        } catch (IOException | IllegalArgumentException e) {
            archive.broken();
        }
        archive.compareWithDirectory(file);
        return findings.none() ? Optional.of(archive.parts) : Optional.empty();
    }

    /** Going on to the next part would unpack the rest of this one, so nothing follows a refusal. */
    private void readAll(ZipInputStream zip) throws IOException {
        var entry = zip.getNextEntry();
        while (entry != null && accepts(entry) && keeps(entry, content(zip))) {
            entry = zip.getNextEntry();
        }
    }

    private boolean accepts(ZipEntry entry) {
        var name = entry.getName();
        if (!names.add(name.toLowerCase(Locale.ROOT))) {
            refuse(
                    "AMBIGUOUS_ARCHIVE",
                    "The file holds two parts of one name, so two programs could read it differently.");
        } else if (names.size() > MOST_ENTRIES) {
            refuse("TOO_MANY_PARTS", "The file has more than " + MOST_ENTRIES + " parts.");
        } else if (name.contains("..") || name.contains("\\") || name.startsWith("/")) {
            refuse("BAD_PART_NAME", "The file holds a part with a path that leads outside of it.");
        }
        return findings.none();
    }

    private boolean keeps(ZipEntry entry, byte[] content) {
        if (!entry.isDirectory()) {
            parts.put(entry.getName(), content);
        }
        return findings.none();
    }

    private byte[] content(InputStream zip) throws IOException {
        var content = zip.readNBytes(MOST_UNPACKED - unpacked + 1);
        unpacked += content.length;
        if (unpacked > MOST_UNPACKED) {
            refuse("UNPACKS_TOO_LARGE", "The file unpacks to more than " + MOST_UNPACKED / 1024 / 1024 + " MiB.");
        }
        return content;
    }

    private void compareWithDirectory(byte[] file) {
        if (findings.none() && !ZipDirectory.names(file).equals(Optional.of(byName()))) {
            refuse(
                    "AMBIGUOUS_ARCHIVE",
                    "The file's table of contents does not match its parts, so two programs could read it differently.");
        }
    }

    private Map<String, Integer> byName() {
        var sizes = new TreeMap<String, Integer>();
        parts.forEach((name, content) -> sizes.put(name, content.length));
        return sizes;
    }

    private void broken() {
        if (findings.none()) {
            refuse("NOT_READABLE", "The file is damaged and cannot be unpacked.");
        }
    }

    private void refuse(String code, String message) {
        findings.workbook(code, message, "Maybe save it again as .xlsx from LibreOffice or Excel.");
    }
}
