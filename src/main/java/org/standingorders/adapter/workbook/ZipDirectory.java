package org.standingorders.adapter.workbook;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The table of contents at the end of a zip file. Spreadsheet programs go by it, while a streaming reader goes by the parts
 * themselves; a file in which the two differ could show its approver something else than what is executed.
 */
final class ZipDirectory {
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int END_LENGTH = 22;
    private static final int ENTRY_LENGTH = 46;

    private ZipDirectory() {}

    /** Size by name of every file (not directory) listed; empty if the table is damaged or lists a name twice. */
    static Optional<Map<String, Integer>> names(byte[] file) {
        var buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        var end = end(buffer);
        if (end < 0) {
            return Optional.empty();
        }
        var count = Short.toUnsignedInt(buffer.getShort(end + 10));
        return entries(buffer, buffer.getInt(end + 16), end, count);
    }

    /** The end record must close the file, without a comment. */
    private static int end(ByteBuffer buffer) {
        var end = buffer.capacity() - END_LENGTH;
        return end >= 0 && buffer.getInt(end) == END_SIGNATURE && buffer.getShort(end + 20) == 0 ? end : -1;
    }

    private static Optional<Map<String, Integer>> entries(ByteBuffer buffer, int start, int end, int count) {
        var sizes = new TreeMap<String, Integer>();
        int at = start;
        for (int entry = 0; entry < count; entry++) {
            if (at < 0 || at + ENTRY_LENGTH > end || buffer.getInt(at) != ENTRY_SIGNATURE) {
                return Optional.empty();
            }
            var name = name(buffer, at, end);
            if (name.isEmpty() || (!name.endsWith("/") && sizes.put(name, buffer.getInt(at + 24)) != null)) {
                return Optional.empty();
            }
            at += ENTRY_LENGTH + unsigned(buffer, at + 28) + unsigned(buffer, at + 30) + unsigned(buffer, at + 32);
        }
        return at == end ? Optional.of(sizes) : Optional.empty();
    }

    private static String name(ByteBuffer buffer, int at, int end) {
        var length = unsigned(buffer, at + 28);
        if (at + ENTRY_LENGTH + length > end) {
            return "";
        }
        return new String(buffer.array(), at + ENTRY_LENGTH, length, StandardCharsets.UTF_8);
    }

    private static int unsigned(ByteBuffer buffer, int at) {
        return Short.toUnsignedInt(buffer.getShort(at));
    }
}
