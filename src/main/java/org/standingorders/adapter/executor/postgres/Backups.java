package org.standingorders.adapter.executor.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.standingorders.wire.Json;

/** The folder of backups: each a file under its own name, with a manifest beside it. For its owner alone. */
public record Backups(Path folder, long leastFreeBytes) {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final String MANIFEST = ".json";

    /** Whether a text may be the name of a backup. */
    public static boolean nameable(String name) {
        return name.matches("[A-Za-z0-9][A-Za-z0-9_.-]{0,119}") && !name.endsWith(MANIFEST);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** The name, or with a number behind it when there is such a backup: none is ever overwritten. */
    String freeName(String wanted) {
        return IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> i == 1 ? wanted : wanted + "-" + i)
                .filter(name -> !Files.exists(file(name)) && !Files.exists(file(name + MANIFEST)))
                .findFirst()
                .orElseThrow();
    }

    boolean roomy() throws IOException {
        return Files.getFileStore(folder).getUsableSpace() >= leastFreeBytes;
    }

    /** An empty file that a program can write to, anew each time. */
    Path draft(String name) throws IOException {
        Path draft = folder.resolve("." + name + ".partial");
        Files.deleteIfExists(draft);
        return Files.createFile(draft, OWNER_ONLY);
    }

    /** Gives a finished draft its name; on the disk, manifest first. */
    void keep(Path draft, Manifest manifest) throws IOException {
        note(manifest);
        sync(draft);
        Files.move(draft, file(manifest.backupId()), StandardCopyOption.ATOMIC_MOVE);
        sync(folder);
    }

    /** Writes a manifest, whole or not at all. */
    void note(Manifest manifest) throws IOException {
        Path draft = draft(manifest.backupId() + MANIFEST);
        Files.write(draft, Json.write(manifest));
        sync(draft);
        Files.move(draft, file(manifest.backupId() + MANIFEST), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** The manifest of a backup, if it has one that can be read. */
    Optional<Manifest> manifest(String name) {
        try {
            return Json.decode(Files.readAllBytes(file(name + MANIFEST)), Manifest.class)
                    .fold(Optional::of, refused -> Optional.empty());
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** The file that a command names, if it lies in this folder itself and is no link. */
    Optional<Path> inside(String named) {
        try {
            Path path = folder.resolve(named).normalize();
            boolean own = path.getParent() != null
                    && path.getParent().toRealPath().equals(folder.toRealPath())
                    && nameable(path.getFileName().toString());
            return own && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) ? Optional.of(path) : Optional.empty();
        } catch (IOException | InvalidPathException none) {
            return Optional.empty();
        }
    }

    static String sha256(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] part = new byte[64 * 1024];
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                digest.update(part, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        } catch (IOException broken) {
            throw new UncheckedIOException("The file (" + file + ") cannot be read.", broken);
        }
    }
}
