package org.standingorders.app.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.standingorders.app.policy.CheckedPolicy;
import org.standingorders.rule.PolicyDiff;
import org.standingorders.table.Difference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code diff A B}: what changed between two policies, by table, row and cell. */
@Command(name = "diff", description = "Show what changed between two policy folders, by table, row and cell.")
final class Diff implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "A", description = "The policy folder before.")
    private Path before = Path.of(".");

    @Parameters(index = "1", paramLabel = "B", description = "The policy folder after.")
    private Path after = Path.of(".");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        CheckedPolicy one = PolicyArgument.read(before);
        CheckedPolicy other = PolicyArgument.read(after);
        PrintWriter out = spec.commandLine().getOut();
        List<Difference> differences = PolicyDiff.between(one.policy(), other.policy());
        differences.forEach(out::println);
        out.println(
                differences.size() + (differences.size() == 1 ? " difference" : " differences") + " in the workbooks.");
        if (!one.policy().rules().equals(other.policy().rules())) {
            out.println("The rule files differ.");
        }
        return 0;
    }
}
