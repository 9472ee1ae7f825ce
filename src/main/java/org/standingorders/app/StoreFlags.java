package org.standingorders.app;

import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Where the service keeps what it knows, as flags; a flag wins over the environment. */
final class StoreFlags {
    private final Map<String, String> given = new HashMap<>();

    @Option(names = "--data", paramLabel = "FOLDER", description = "Own database and generated keys (default ./data).")
    void data(String value) {
        give(Setting.STANDING_ORDERS_DATA, value);
    }

    @Option(names = "--database-url", paramLabel = "URL", description = "Use this PostgreSQL instead of an own one.")
    void database(String value) {
        give(Setting.DATABASE_URL, value);
    }

    @Option(names = "--secret", paramLabel = "SECRET", description = "Server secret; the same for all instances.")
    void secret(String value) {
        give(Setting.STANDING_ORDERS_SECRET, value);
    }

    void give(Setting setting, String value) {
        given.put(setting.name(), value);
    }

    /** Flags, then the environment, then defaults. */
    SettingsReader reader() {
        Map<String, String> all = new HashMap<>(System.getenv());
        all.putAll(given);
        return new SettingsReader(all);
    }
}
