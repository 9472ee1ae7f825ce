package org.standingorders.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.standingorders.adapter.pg.Trees;
import org.standingorders.app.demo.FastClock;
import org.standingorders.app.demo.Player;
import org.standingorders.app.demo.Recording;
import org.standingorders.app.policy.CheckedPolicy;
import org.standingorders.app.policy.PolicyFolder;
import org.standingorders.app.policy.PolicyReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code demo}: plays a recorded incident against a fresh database and says what was decided and why; then another that
 * nobody answers, by a clock that runs fast.
 */
@Command(
        name = "demo",
        description = "Play a recorded incident against a fresh database and print what was decided and why.")
final class Demo implements Callable<Integer> {
    @Option(names = "--policy", paramLabel = "FOLDER", description = "Policy folder (default: this one).")
    private Path folder = Path.of(".");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        CheckedPolicy policy = new PolicyReader(InstantSource.system()).read(new PolicyFolder(folder).read());
        if (!policy.sound()) {
            policy.findings().forEach(spec.commandLine().getErr()::println);
            return 1;
        }
        try (Closing closing = Closing.withTheProcess()) {
            Settings settings = settings(closing.start(Demo::folder, Trees::delete));
            Service service = Service.start(closing, settings, Secrets.of(settings), policy);
            out.println("Playing a recorded incident under policy "
                    + service.policy().digest());
            new Player(service.parts().stage(), out).play();
            Recording unanswered = Recording.shipped(Recording.UNANSWERED);
            new FastClock(policy.soundRulebook(), unanswered, new NewIds(), out).play();
        }
        return 0;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("standing-orders-demo");
        } catch (IOException full) {
            throw new UncheckedIOException("No folder can be made for the demo's database.", full);
        }
    }

    private Settings settings(Path data) {
        return new Settings(0, "127.0.0.1", new StoreSettings(data, null, null), folder, List.of());
    }
}
