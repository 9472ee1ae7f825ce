package org.standingorders.app;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.adapter.notice.Egress;
import org.standingorders.adapter.notice.Passage;

/** Reads the settings and collects every fault, so that the operator sees all of them at once. */
final class SettingsReader {
    private static final int MAX_PORT = 65_535;
    private static final int MIN_SECRET = 16;

    private final Map<String, String> given;
    private final List<String> faults = new ArrayList<>();

    /** @param given values by the names of {@link Setting}; blank ones count as absent */
    SettingsReader(Map<String, String> given) {
        this.given = given;
    }

    /**
     * The settings.
     *
     * @throws BadSettings with every fault
     */
    Settings read() {
        return faultless(new Settings(
                read(Setting.STANDING_ORDERS_PORT, SettingsReader::port, 0),
                text(Setting.STANDING_ORDERS_HOST),
                store(this::dataFolder),
                read(Setting.STANDING_ORDERS_POLICY, SettingsReader::policyFolder, Path.of(".")),
                keys(),
                new NoticeSettings(
                        optional(Setting.SMTP_URL, MailServer::parse),
                        read(Setting.STANDING_ORDERS_EGRESS, SettingsReader::egress, new Egress(List.of())),
                        optional(Setting.STANDING_ORDERS_URL, SettingsReader::address))));
    }

    /**
     * Only where the service keeps what it knows; the other settings may be anything.
     *
     * @throws BadSettings with every fault
     */
    StoreSettings readStore() {
        return faultless(store(Path::of));
    }

    private StoreSettings store(Function<String, Path> data) {
        return new StoreSettings(
                read(Setting.STANDING_ORDERS_DATA, data, Path.of("data")),
                optional(Setting.DATABASE_URL, DatabaseUrl::parse),
                optional(Setting.STANDING_ORDERS_SECRET, SettingsReader::secret));
    }

    private <T> T faultless(T settings) {
        if (!faults.isEmpty()) {
            throw new BadSettings(faults);
        }
        return settings;
    }

    private String text(Setting setting) {
        String value = given.getOrDefault(setting.name(), "").strip();
        return value.isEmpty() ? setting.fallback() : value;
    }

    private <T> T read(Setting setting, Function<String, T> parse, T whenFaulty) {
        try {
            return parse.apply(text(setting));
        } catch (IllegalArgumentException fault) {
            faults.add(setting + ": " + fault.getMessage());
            return whenFaulty;
        }
    }

    private <T> @Nullable T optional(Setting setting, Function<String, T> parse) {
        return text(setting).isEmpty()
                ? null
                : read(setting, parse.andThen(Optional::of), Optional.<T>empty())
                        .orElse(null);
    }

    private List<ConfiguredKey> keys() {
        List<ConfiguredKey> keys = new ArrayList<>();
        Arrays.stream(text(Setting.STANDING_ORDERS_KEYS).split(","))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .forEach(entry ->
                        read(Setting.STANDING_ORDERS_KEYS, text -> keys.add(ConfiguredKey.parse(entry)), false));
        if (keys.stream().map(ConfiguredKey::secret).distinct().count() < keys.size()) {
            faults.add(Setting.STANDING_ORDERS_KEYS + ": Two keys have the same secret. Give each its own.");
        }
        return keys;
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > MAX_PORT) {
            throw new IllegalArgumentException("The port (" + text + ") must be a whole number from 0 to 65535.");
        }
        return Integer.parseInt(text);
    }

    /** There, or to be made where it can be, unless nothing need be kept in it. */
    private Path dataFolder(String text) {
        Path folder = Path.of(text);
        if (Stream.of(Setting.DATABASE_URL, Setting.STANDING_ORDERS_SECRET, Setting.STANDING_ORDERS_KEYS)
                .anyMatch(setting -> text(setting).isEmpty())) {
            requireWritable(folder);
        }
        return folder;
    }

    private static void requireWritable(Path folder) {
        Path there = nearest(folder.toAbsolutePath());
        if (!Files.isDirectory(there)) {
            throw new IllegalArgumentException("The folder (" + folder + ") cannot be: (" + there + ") is a file.");
        }
        if (!Files.isWritable(there)) {
            throw new IllegalArgumentException(
                    "The folder (" + folder + ") cannot be written: this user may not write to (" + there + ").");
        }
    }

    /** The path, or as much of it as exists. */
    private static Path nearest(Path path) {
        Path parent = path.getParent();
        return parent == null || Files.exists(path) ? path : nearest(parent);
    }

    private static Path policyFolder(String text) {
        try {
            Path folder = Path.of(text);
            if (Files.isDirectory(folder.resolve("rules")) && Files.isDirectory(folder.resolve("decision-tables"))) {
                return folder;
            }
        } catch (InvalidPathException notAPath) {
            throw new IllegalArgumentException("The folder (" + text + ") is not a path.", notAPath);
        }
        throw new IllegalArgumentException("The folder (" + text
                + ") must hold rules/ and decision-tables/. Maybe start in the folder that has them.");
    }

    private static Egress egress(String text) {
        return new Egress(Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(range -> !range.isEmpty())
                .map(Passage::parse)
                .toList());
    }

    private static URI address(String text) {
        if (!text.matches("https?://[^\\s/?#@]+/?")) {
            throw new IllegalArgumentException("The address (" + text
                    + ") must look like https://standing-orders.hospital.example, without a path.");
        }
        return URI.create(text);
    }

    private static String secret(String text) {
        if (text.length() < MIN_SECRET) {
            throw new IllegalArgumentException("The secret must have at least " + MIN_SECRET + " characters.");
        }
        return text;
    }
}
