package org.standingorders.app.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.standingorders.app.policy.CheckedPolicy;
import org.standingorders.table.DecisionTable;
import org.standingorders.table.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code check [FOLDER]}: every finding by cell and line; 0 when the policy can be used. */
@Command(name = "check", description = "Check the decision tables and rules; lists every finding by cell.")
final class Check implements Callable<Integer> {
    @Mixin
    private PolicyArgument policy = new PolicyArgument();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        CheckedPolicy checked = policy.read();
        checked.findings().forEach(finding -> out.println(line(finding)));
        out.println(checked.sound() ? summary(checked) : refused(checked));
        return checked.sound() ? 0 : 1;
    }

    private static String line(Finding finding) {
        String kind = finding.refuses() ? "" : "warning ";
        return finding.cell() + "\n  " + finding.message() + "\n  " + finding.hint() + "  [" + kind + finding.code()
                + "]";
    }

    private static String summary(CheckedPolicy checked) {
        int rows = checked.policy().tables().stream()
                .map(DecisionTable::rows)
                .mapToInt(java.util.List::size)
                .sum();
        return "%s: %d tables with %d rows, %d rule files.%nPolicy %s"
                .formatted(
                        verdict(checked),
                        checked.policy().tables().size(),
                        rows,
                        checked.policy().rules().size(),
                        checked.policy().digest());
    }

    private static String verdict(CheckedPolicy checked) {
        int cases = checked.policy().cases().size();
        int failed = checked.failedCases();
        return failed == 0
                ? "Sound, all " + cases + " cases passed"
                : "Sound, but " + failed + " of " + cases + " cases failed";
    }

    private static String refused(CheckedPolicy checked) {
        long errors = checked.findings().stream().filter(Finding::refuses).count();
        return "Refused: " + errors + (errors == 1 ? " error." : " errors.");
    }
}
