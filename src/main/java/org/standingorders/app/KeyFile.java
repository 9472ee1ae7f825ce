package org.standingorders.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.standingorders.desk.KeyDesk.KeyRole;

/**
 * Secrets that the service makes for itself at its first start, readable by its own user only ({@code 0600}): one key per
 * role, and the secret that stored keys and log checkpoints are signed with.
 */
final class KeyFile {
    private static final int SECRET_BYTES = 32;
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path keys;
    private final Path secret;
    private final SecureRandom chance;

    KeyFile(Path data, SecureRandom chance) {
        keys = data.resolve("keys.txt");
        secret = data.resolve("secret.txt");
        this.chance = chance;
    }

    /** One key per role; the same ones at every start. */
    Generated keys() {
        boolean first = write(
                keys,
                Arrays.stream(KeyRole.values())
                        .map(role -> role + ":generated-" + role.toString().replace('_', '-') + ":so_" + draw())
                        .collect(Collectors.joining("\n", "", "\n")));
        List<ConfiguredKey> all = read(keys)
                .lines()
                .filter(line -> !line.isBlank())
                .map(ConfiguredKey::parse)
                .toList();
        return new Generated(all, keys, first);
    }

    /** At least 256 bits; the same at every start. */
    String secret() {
        write(secret, draw() + "\n");
        return storedSecret().orElseThrow();
    }

    /** Empty before the first start. */
    Optional<String> storedSecret() {
        return Files.exists(secret) ? Optional.of(read(secret).strip()) : Optional.empty();
    }

    /** True when the file was not there before. It appears whole or not at all, whenever the process is killed. */
    private static boolean write(Path file, String content) {
        if (Files.exists(file)) {
            return false;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path draft = file.resolveSibling(file.getFileName() + ".draft");
            Files.deleteIfExists(draft);
            Files.writeString(Files.createFile(draft, OWNER_ONLY), content);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException broken) {
            throw new UncheckedIOException("The file (" + file + ") cannot be written.", broken);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException("The file (" + file + ") cannot be read.", broken);
        }
    }

    private String draw() {
        byte[] bytes = new byte[SECRET_BYTES];
        chance.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * The generated keys.
     *
     * @param first whether they were made just now; only then are they printed
     */
    record Generated(List<ConfiguredKey> keys, Path file, boolean first) {
        Generated {
            keys = List.copyOf(keys);
        }

        String adminSecret() {
            return keys.stream()
                    .filter(key -> key.role() == KeyRole.ADMIN)
                    .map(ConfiguredKey::secret)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
