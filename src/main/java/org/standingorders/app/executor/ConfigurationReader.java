package org.standingorders.app.executor;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.standingorders.adapter.executor.postgres.Backups;
import org.standingorders.adapter.executor.task.Arguments;
import org.standingorders.app.BadSettings;
import org.standingorders.app.executor.ExecutorFile.Listen;
import org.standingorders.app.executor.ExecutorFile.Secret;
import org.standingorders.wire.Json;

/** Reads the configuration and collects every fault. */
final class ConfigurationReader {
    private static final int MEGABYTE = 1_000_000;

    /** domain.md 2.8. */
    private static final int LEAST_FREE_MEGABYTES = 100;

    private static final int MOST_SECRETS = 2;
    private static final int MAX_PORT = 65_535;

    private final Faults faults = new Faults();
    private final SecretReader secrets;

    private ConfigurationReader(Map<String, String> environment) {
        secrets = new SecretReader(environment, faults);
    }

    /**
     * The settings in a file.
     *
     * @throws BadSettings with every fault
     */
    static ExecutorSettings read(Path file, Map<String, String> environment) throws IOException {
        ExecutorFile written = Json.decode(Files.readAllBytes(file), ExecutorFile.class)
                .fold(read -> read, refused -> {
                    throw new BadSettings(refused.problems().stream()
                            .map(each -> file + each.pointer() + ": " + each.message())
                            .toList());
                });
        return new ConfigurationReader(environment).settings(written);
    }

    private ExecutorSettings settings(ExecutorFile file) {
        Listen listen = Objects.requireNonNullElse(file.listen(), new Listen(null, null));
        ProgramsReader programs = new ProgramsReader(faults);
        ExecutorSettings settings = new ExecutorSettings(
                Objects.requireNonNullElse(listen.host(), "127.0.0.1"),
                port(Objects.requireNonNullElse(listen.port(), 0)),
                address(file.service()),
                keys(file.secrets()),
                hidden(file),
                new ExecutorSettings.Folders(folder(file.folder(), "folder"), backups(file)),
                new ServerReader(faults, secrets).server(file.database()),
                programs.services(file.services()),
                programs.actions(file.actions()),
                programs.checks(file.checks()),
                new Arguments(file.notice()));
        faults.refuseIfAny();
        return settings;
    }

    private int port(int port) {
        faults.require(port >= 0 && port <= MAX_PORT, "listen.port", "It must lie between 0 and " + MAX_PORT + ".");
        return port;
    }

    private URI address(String text) {
        boolean well = text.matches("https?://[^\\s/?#@]+/?");
        faults.require(well, "service", "(" + text + ") must look like https://standing-orders.hospital.example.");
        return URI.create(well ? text : "http://localhost");
    }

    private List<String> keys(List<Secret> given) {
        faults.require(
                !given.isEmpty() && given.size() <= MOST_SECRETS,
                "secrets",
                "Name one, or two while they change over.");
        return IntStream.range(0, given.size())
                .mapToObj(i -> key(secrets.read(given.get(i), "secrets[" + i + "]"), "secrets[" + i + "]"))
                .toList();
    }

    private String key(String secret, String place) {
        faults.require(
                secret.isEmpty() || signs(secret),
                place,
                "The secret must be whsec_ and Base64, as the service shows it when the destination is made.");
        return secret;
    }

    private static boolean signs(String secret) {
        try {
            return secret.startsWith("whsec_")
                    && Base64.getDecoder().decode(secret.substring("whsec_".length())).length > 0;
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }

    private static Set<String> hidden(ExecutorFile file) {
        Stream<Secret> all = Stream.concat(
                file.secrets().stream(), Optional.ofNullable(file.database().password()).stream());
        Set<String> names = new HashSet<>();
        all.map(Secret::environment).filter(Objects::nonNull).forEach(names::add);
        return names;
    }

    private Backups backups(ExecutorFile file) {
        int megabytes = Objects.requireNonNullElse(file.leastFreeMegabytes(), LEAST_FREE_MEGABYTES);
        faults.require(
                megabytes >= LEAST_FREE_MEGABYTES,
                "least_free_megabytes",
                "It must be at least " + LEAST_FREE_MEGABYTES + ".");
        return new Backups(folder(file.backups(), "backups"), (long) megabytes * MEGABYTE);
    }

    private Path folder(String name, String place) {
        Path folder = Path.of(name).toAbsolutePath();
        faults.require(
                Files.isDirectory(folder) && Files.isWritable(folder),
                place,
                "The folder (" + name + ") must be there, and this user must be able to write to it.");
        return folder;
    }
}
