package org.standingorders.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.standingorders.desk.DecisionDesk.LogCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code verify-log}: proves every program's chain of decisions and the signed checkpoints; 1 when an entry is bad. */
@Command(
        name = "verify-log",
        description = "Prove the decision log: every program's chain of hashes, and the signed checkpoints.")
final class VerifyLog implements Callable<Integer> {
    @Mixin
    private StoreFlags store = new StoreFlags();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        LogCheck check = Inspection.of(
                store.reader().readStore(),
                stored -> Waiting.forever(stored.log().verify()));
        PrintWriter out = spec.commandLine().getOut();
        check.faults().forEach(out::println);
        out.println((check.ok() ? "Whole: " : "Broken: ") + Counted.of(check.entries(), "entry", "entries")
                + " proven, head " + check.head());
        return check.ok() ? 0 : 1;
    }
}
