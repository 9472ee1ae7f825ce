package org.standingorders.adapter.pg;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The checkpoints once more, out of reach of the database's owner: a line for each that this instance signed, forced to the
 * disk. Kept only where there is a data directory. Blocks.
 */
public final class HeadsFile {
    static final String NAME = "log-heads.jsonl";

    private final Path directory;
    private final Path path;

    public HeadsFile(Path directory) {
        this.directory = directory;
        path = directory.resolve(NAME);
    }

    /** A line that a crash cut short stays as it is; whoever reads passes over it. */
    synchronized void append(SignedCheckpoint signed) throws IOException {
        if (Files.isDirectory(directory)) {
            String line = new String(signed.line(), StandardCharsets.UTF_8) + "\n";
            Files.writeString(
                    path,
                    endsInALine() ? line : "\n" + line,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        }
    }

    private boolean endsInALine() throws IOException {
        if (Files.notExists(path) || Files.size(path) == 0) {
            return true;
        }
        try (FileChannel file = FileChannel.open(path)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            return file.read(last, file.size() - 1) == 1 && last.get(0) == '\n';
        }
    }

    /** Reads from the beginning; nothing when there is no file. */
    Lines lines() throws IOException {
        InputStream file = Files.exists(path) ? Files.newInputStream(path) : InputStream.nullInputStream();
        return new Lines(new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8)));
    }

    /** The lines, a few at a time. */
    record Lines(BufferedReader reader) implements AutoCloseable {

        /** The next whole ones; empty at the end. */
        List<SignedCheckpoint> next(int most) throws IOException {
            List<SignedCheckpoint> next = new ArrayList<>();
            String line = "";
            while (next.size() < most && line != null) {
                line = reader.readLine();
                if (line != null) {
                    SignedCheckpoint.ofLine(line).ifPresent(next::add);
                }
            }
            return next;
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
