package org.standingorders.app;

import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The settings as flags; a flag wins over the environment. */
final class SettingFlags {
    private final Map<String, String> given = new HashMap<>();

    @Option(names = "--port", paramLabel = "PORT", description = "HTTP port, 0 = any free one (default 8080).")
    void port(String value) {
        given.put(Setting.STANDING_ORDERS_PORT.name(), value);
    }

    @Option(names = "--host", paramLabel = "HOST", description = "Address to listen on (default 127.0.0.1).")
    void host(String value) {
        given.put(Setting.STANDING_ORDERS_HOST.name(), value);
    }

    @Option(names = "--data", paramLabel = "FOLDER", description = "Own database and generated keys (default ./data).")
    void data(String value) {
        given.put(Setting.STANDING_ORDERS_DATA.name(), value);
    }

    @Option(names = "--database-url", paramLabel = "URL", description = "Use this PostgreSQL instead of an own one.")
    void database(String value) {
        given.put(Setting.DATABASE_URL.name(), value);
    }

    @Option(
            names = "--policy",
            paramLabel = "FOLDER",
            description = "Folder with rules/ and decision-tables/ (default .).")
    void policy(String value) {
        given.put(Setting.STANDING_ORDERS_POLICY.name(), value);
    }

    @Option(
            names = "--keys",
            paramLabel = "KEYS",
            description = "role:name:secret[:contact_role+...], comma-separated.")
    void keys(String value) {
        given.put(Setting.STANDING_ORDERS_KEYS.name(), value);
    }

    @Option(names = "--secret", paramLabel = "SECRET", description = "Server secret; the same for all instances.")
    void secret(String value) {
        given.put(Setting.STANDING_ORDERS_SECRET.name(), value);
    }

    /**
     * Flags, then the environment, then defaults.
     *
     * @throws BadSettings with every fault
     */
    Settings settings() {
        Map<String, String> all = new HashMap<>(System.getenv());
        all.putAll(given);
        return new SettingsReader(all).read();
    }
}
