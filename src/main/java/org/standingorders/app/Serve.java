package org.standingorders.app;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.standingorders.app.policy.CheckedPolicy;
import org.standingorders.app.policy.PolicyFolder;
import org.standingorders.app.policy.PolicyReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code serve}: runs the service until it is told to stop. */
@Command(
        name = "standing-orders",
        description = "Incident-response decisions from tables and rules. Without a command: serve.")
final class Serve implements Callable<Integer> {
    @Mixin
    private SettingFlags flags = new SettingFlags();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Settings settings = flags.settings();
        Listening.requireFree(settings.host(), settings.port());
        Store.requireUnused(settings.store());
        CheckedPolicy policy =
                new PolicyReader(InstantSource.system()).read(new PolicyFolder(settings.policy()).read());
        try {
            run(settings, policy, out);
            return 0;
        } catch (PolicyRefused refused) {
            refused.findings().forEach(spec.commandLine().getErr()::println);
            return 1;
        }
    }

    private static void run(Settings settings, CheckedPolicy policy, PrintWriter out) throws InterruptedException {
        Secrets secrets = Secrets.of(settings);
        Closing closing = Closing.withTheProcess();
        CountDownLatch stopped = closing.start(() -> new CountDownLatch(1), CountDownLatch::countDown);
        Service service = Service.start(closing, settings, secrets, policy);
        Greeting.lines(service, settings, secrets).forEach(out::println);
        out.flush();
        stopped.await();
    }
}
