package org.standingorders.app;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the operator may set (api.md, Settings).
 *
 * @param port 0..65535; 0 = any free one
 * @param data directory of the embedded PostgreSQL and of generated keys
 * @param database null = start an own PostgreSQL under {@code data}
 * @param policy the folder that holds {@code rules/} and {@code decision-tables/}
 * @param keys empty = one generated key per role, kept under {@code data}
 * @param secret pepper of stored keys and signer of checkpoints; null = generated, kept under {@code data}
 */
public record Settings(
        int port,
        String host,
        Path data,
        @Nullable DatabaseUrl database,
        Path policy,
        List<ConfiguredKey> keys,
        @Nullable String secret) {
    public Settings {
        keys = List.copyOf(keys);
    }
}
