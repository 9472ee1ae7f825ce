package org.standingorders.adapter.executor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.standingorders.wire.Json;

/**
 * What happened to every step: one JSON line each, only ever added to, on the disk before the call returns. A last line that
 * a crash cut short was never answered for and is cut off.
 */
public final class Journal implements AutoCloseable {
    private final FileChannel file;
    private final List<Entry> found;

    private Journal(FileChannel file, List<Entry> found) {
        this.file = file;
        this.found = found;
    }

    /**
     * Opens it, or makes it for its owner alone.
     *
     * @throws JournalUnusable when another process has it, or a line in the middle cannot be read
     */
    public static Journal open(Path path) {
        try {
            FileChannel file = FileChannel.open(
                    path,
                    EnumSet.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            if (!locked(file)) {
                file.close();
                throw new JournalUnusable(
                        "The journal (" + path + ") is in use by another process. Stop that one first.");
            }
            return new Journal(file, entries(path, file));
        } catch (IOException broken) {
            throw new UncheckedIOException("The journal (" + path + ") cannot be used.", broken);
        }
    }

    private static boolean locked(FileChannel file) throws IOException {
        try {
            FileLock lock = file.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException ownProcess) {
            return false;
        }
    }

    private static List<Entry> entries(Path path, FileChannel file) throws IOException {
        byte[] all = Files.readAllBytes(path);
        List<Entry> entries = new ArrayList<>();
        int start = 0;
        for (int end = 0; end < all.length; end++) {
            if (all[end] == '\n') {
                entries.add(entry(path, entries.size() + 1, Arrays.copyOfRange(all, start, end)));
                start = end + 1;
            }
        }
        file.truncate(start).position(start);
        return entries;
    }

    private static Entry entry(Path path, int line, byte[] text) {
        return Json.decode(text, Entry.class).fold(entry -> entry, refused -> {
            throw new JournalUnusable("The journal (" + path + ") cannot be read at line (" + line + "): "
                    + refused.problems().get(0).message()
                    + " Maybe put the file aside and ask what became of its last step.");
        });
    }

    /** All entries that were there when it was opened, oldest first. */
    List<Entry> found() {
        return found;
    }

    synchronized void append(Entry entry) {
        ByteBuffer line = ByteBuffer.wrap((Json.text(entry) + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            long before = file.position();
            if (file.write(line) < line.limit()) {
                file.truncate(before);
                throw new IOException("There is no room for another line.");
            }
            file.force(true);
        } catch (IOException broken) {
            throw new UncheckedIOException("The journal cannot be written.", broken);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
