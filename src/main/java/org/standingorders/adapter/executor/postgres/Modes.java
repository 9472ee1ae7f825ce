package org.standingorders.adapter.executor.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.standingorders.wire.Json;

/** What was taken from the application in maintenance and read-only mode, on the disk before it is taken. */
public final class Modes {
    private static final Held NOTHING = new Held(List.of(), List.of(), "");

    private final Path file;

    public Modes(Path file) {
        this.file = file;
    }

    /**
     * What is to be given back.
     *
     * @param connect who could connect: roles, or {@code PUBLIC}
     * @param giveBack scripts, each of which returns one right to write
     * @param message what maintenance is announced with
     */
    record Held(List<String> connect, List<String> giveBack, String message) {
        boolean maintenance() {
            return !connect.isEmpty();
        }

        boolean readOnly() {
            return !giveBack.isEmpty();
        }

        Held withConnect(List<String> more, String newMessage) {
            return new Held(union(connect, more), giveBack, newMessage);
        }

        Held withGiveBack(List<String> more) {
            return new Held(connect, union(giveBack, more), message);
        }

        private static List<String> union(List<String> some, List<String> more) {
            return Stream.concat(some.stream(), more.stream()).distinct().toList();
        }
    }

    synchronized Held held() {
        try {
            return Json.read(Files.readAllBytes(file), Held.class);
        } catch (NoSuchFileException none) {
            return NOTHING;
        } catch (IOException broken) {
            throw new UncheckedIOException("The file (" + file + ") cannot be read.", broken);
        }
    }

    synchronized void keep(Held held) {
        try {
            Path draft = file.resolveSibling(file.getFileName() + ".draft");
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(draft, Json.write(held));
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.READ)) {
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException broken) {
            throw new UncheckedIOException("The file (" + file + ") cannot be written.", broken);
        }
    }
}
