package org.standingorders.app;

import java.nio.file.Path;
import java.util.List;

/**
 * What the operator may set (api.md, Settings).
 *
 * @param port 0..65535; 0 = any free one
 * @param policy the folder that holds {@code rules/} and {@code decision-tables/}
 * @param keys empty = one generated key per role, kept under the data directory
 */
public record Settings(
        int port, String host, StoreSettings store, Path policy, List<ConfiguredKey> keys, NoticeSettings notices) {
    public Settings {
        keys = List.copyOf(keys);
    }

    /** No e-mail, and links to where the service listens. */
    public Settings(int port, String host, StoreSettings store, Path policy, List<ConfiguredKey> keys) {
        this(port, host, store, policy, keys, NoticeSettings.NONE);
    }
}
