package org.standingorders.app;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The settings as flags; a flag wins over the environment. */
final class SettingFlags {
    @Mixin
    private StoreFlags store = new StoreFlags();

    @Option(names = "--port", paramLabel = "PORT", description = "HTTP port, 0 = any free one (default 8080).")
    void port(String value) {
        store.give(Setting.STANDING_ORDERS_PORT, value);
    }

    @Option(names = "--host", paramLabel = "HOST", description = "Address to listen on (default 127.0.0.1).")
    void host(String value) {
        store.give(Setting.STANDING_ORDERS_HOST, value);
    }

    @Option(
            names = "--policy",
            paramLabel = "FOLDER",
            description = "Folder with rules/ and decision-tables/ (default .).")
    void policy(String value) {
        store.give(Setting.STANDING_ORDERS_POLICY, value);
    }

    @Option(
            names = "--keys",
            paramLabel = "KEYS",
            description = "role:name:secret[:contact_role+...], comma-separated.")
    void keys(String value) {
        store.give(Setting.STANDING_ORDERS_KEYS, value);
    }

    /**
     * Flags, then the environment, then defaults.
     *
     * @throws BadSettings with every fault
     */
    Settings settings() {
        return store.reader().read();
    }
}
