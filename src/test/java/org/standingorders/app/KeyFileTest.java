package org.standingorders.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.standingorders.desk.KeyDesk.KeyRole;

class KeyFileTest {
    @TempDir
    private Path data;

    @Test
    void the_first_start_makes_one_key_per_role_and_later_starts_find_them() {
        KeyFile.Generated first = new KeyFile(data, new SecureRandom()).keys();
        KeyFile.Generated second = new KeyFile(data, new SecureRandom()).keys();

        assertThat(first.first()).isTrue();
        assertThat(second.first()).isFalse();
        assertThat(second.keys()).isEqualTo(first.keys());
        assertThat(first.keys()).extracting(ConfiguredKey::role).containsExactly(KeyRole.values());
        assertThat(first.adminSecret()).hasSizeGreaterThan(40);
    }

    @Test
    void nobody_but_the_owner_can_read_the_secrets() throws IOException {
        KeyFile file = new KeyFile(data.resolve("deeper"), new SecureRandom());
        file.keys();
        file.secret();

        for (String name : new String[] {"keys.txt", "secret.txt"}) {
            assertThat(Files.getPosixFilePermissions(data.resolve("deeper").resolve(name)))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }
}
