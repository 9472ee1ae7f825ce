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

    @Option(
            names = "--smtp-url",
            paramLabel = "URL",
            description = "smtp://user:password@host:587/?from=ADDRESS (default: no e-mail).")
    void smtpUrl(String value) {
        store.give(Setting.SMTP_URL, value);
    }

    @Option(
            names = "--egress",
            paramLabel = "RANGES",
            description = "Private ranges that notices may be posted to, such as 10.20.0.0/16 (default: none).")
    void egress(String value) {
        store.give(Setting.STANDING_ORDERS_EGRESS, value);
    }

    @Option(
            names = "--url",
            paramLabel = "URL",
            description =
                    "Address under which people reach the service, for links in notices (default: where it listens).")
    void url(String value) {
        store.give(Setting.STANDING_ORDERS_URL, value);
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
