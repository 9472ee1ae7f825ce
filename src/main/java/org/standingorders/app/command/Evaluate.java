package org.standingorders.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.standingorders.adapter.http.form.Scenes;
import org.standingorders.app.policy.CheckedPolicy;
import org.standingorders.app.policy.DecisionBench;
import org.standingorders.desk.Workbench.Evaluated;
import org.standingorders.desk.Workbench.Explained;
import org.standingorders.fact.FactId;
import org.standingorders.flow.Scene;
import org.standingorders.wire.Decoded;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evaluate FACTS.json}: what the policy would decide, in sentences; the file holds facts, or the
 * body of {@code POST /v1/evaluate}. */
@Command(name = "evaluate", description = "Say what would be decided for a scene; stores nothing.")
final class Evaluate implements Callable<Integer> {
    @Parameters(
            paramLabel = "FACTS.json",
            description = "Facts in a list, or {\"facts\": [...], \"incident\": {...}, \"now\": \"...\"}.")
    private Path scene = Path.of("-");

    @Option(names = "--policy", paramLabel = "FOLDER", description = "Policy folder (default: this one).")
    private Path folder = Path.of(".");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        AtomicLong count = new AtomicLong();
        Decoded<Scenes.Asked> asked = Scenes.readFile(
                Files.readAllBytes(scene), Instant.now(), () -> new FactId(new UUID(0, count.incrementAndGet())));
        return asked.fold(read -> evaluate(read.scene()), refused -> {
            refused.problems()
                    .forEach(one -> spec.commandLine().getErr().println(one.pointer() + "  " + one.message()));
            return 2;
        });
    }

    private int evaluate(Scene read) {
        CheckedPolicy policy = PolicyArgument.read(folder);
        PrintWriter out = spec.commandLine().getOut();
        if (!policy.sound()) {
            policy.findings().forEach(finding -> spec.commandLine().getErr().println(finding));
            return 1;
        }
        Evaluated evaluated = DecisionBench.evaluated(read, policy);
        for (Explained one : evaluated.decisions()) {
            out.println(one.explanation().text());
        }
        return 0;
    }
}
