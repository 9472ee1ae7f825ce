package org.standingorders.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a service keeps what it knows (api.md, Settings).
 *
 * @param data directory of the embedded PostgreSQL and of generated keys
 * @param database null = an own PostgreSQL under {@code data}
 * @param secret pepper of stored keys and signer of checkpoints; null = generated, kept under {@code data}
 */
public record StoreSettings(
        Path data, @Nullable DatabaseUrl database, @Nullable String secret) {}
