package org.standingorders.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.standingorders.app.demo.Player;
import org.standingorders.app.policy.CheckedPolicy;
import org.standingorders.app.policy.PolicyFolder;
import org.standingorders.app.policy.PolicyReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: plays a recorded incident against a fresh database and says what was decided and why. */
@Command(
        name = "demo",
        description = "Play a recorded incident against a fresh database and print what was decided and why.")
final class Demo implements Callable<Integer> {
    @Option(names = "--policy", paramLabel = "FOLDER", description = "Policy folder (default: this one).")
    private Path folder = Path.of(".");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        CheckedPolicy policy = new PolicyReader(InstantSource.system()).read(new PolicyFolder(folder).read());
        if (!policy.sound()) {
            policy.findings().forEach(spec.commandLine().getErr()::println);
            return 1;
        }
        Path data = Files.createTempDirectory("standing-orders-demo");
        try (Service service = Service.start(settings(data), Secrets.of(settings(data)), policy)) {
            out.println("Playing a recorded incident under policy "
                    + service.policy().digest());
            new Player(service.parts().stage(), out).play();
        } finally {
            delete(data);
        }
        return 0;
    }

    private Settings settings(Path data) {
        return new Settings(0, "127.0.0.1", data, null, folder, List.of(), null);
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException busy) {
            throw new UncheckedIOException("The demo's folder (" + folder + ") could not be deleted.", busy);
        }
    }
}
