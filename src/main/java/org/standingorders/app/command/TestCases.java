package org.standingorders.app.command;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.standingorders.app.policy.CheckedPolicy;
import org.standingorders.table.Case;
import org.standingorders.table.CaseResult;
import org.standingorders.table.CaseRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code test [FOLDER]}: runs the owners' cases; fails when one fails or the filter picks none. */
@Command(name = "test", description = "Run the cases that the workbooks carry.")
final class TestCases implements Callable<Integer> {
    @Mixin
    private PolicyArgument policy = new PolicyArgument();

    @Option(names = "--filter", paramLabel = "TEXT", description = "Only cases whose id or table contains this text.")
    private String filter = "";

    @Option(names = "--coverage", description = "List the rows that no case answers or nearly misses.")
    private boolean coverage;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        CheckedPolicy checked = policy.read();
        CaseRun run = CaseRun.of(checked.policy().tables(), checked.policy().cases(), picked(), Instant.now());
        PrintWriter out = spec.commandLine().getOut();
        run.results().stream().filter(result -> !result.passed()).forEach(result -> out.println(failure(result)));
        if (coverage) {
            printCoverage(run, out);
        }
        long passed = run.results().stream().filter(CaseResult::passed).count();
        out.println(
                run.results().isEmpty()
                        ? "No case was picked: nothing is proven."
                        : passed + " passed, " + (run.results().size() - passed) + " failed");
        return run.passed() ? 0 : 1;
    }

    private Predicate<Case> picked() {
        return one -> one.id().contains(filter) || one.table().value().contains(filter);
    }

    private static String failure(CaseResult result) {
        return "FAILED " + result.tested().id() + " at " + result.tested().anchor() + "\n  "
                + String.join("\n  ", result.problems());
    }

    private static void printCoverage(CaseRun run, PrintWriter out) {
        run.coverage().forEach((row, tried) -> {
            if (tried.answers() == 0 || tried.nearMisses() == 0) {
                out.println(row + ": " + tried.answers() + " cases answer, " + tried.nearMisses() + " nearly miss");
            }
        });
    }
}
