package org.standingorders.app;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.standingorders.desk.DecisionDesk.LogCheck;
import org.standingorders.desk.Scope;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code verify-log}: proves every program's decisions and events, its incidents and the signed checkpoints; 1 when an entry is bad. */
@Command(
        name = "verify-log",
        description =
                "Prove the decision log and the incidents: hashes, order and length, against the signed checkpoints.")
final class VerifyLog implements Callable<Integer> {
    @Mixin
    private StoreFlags store = new StoreFlags();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        LogCheck check = Inspection.of(
                store.reader().readStore(),
                stored -> Waiting.forever(stored.log().verify(Scope.ALL)));
        PrintWriter out = spec.commandLine().getOut();
        check.faults().forEach(out::println);
        out.println((check.ok() ? "Whole: " : "Broken: ") + Counted.of(check.entries(), "entry", "entries")
                + " proven, head " + check.head());
        return check.ok() ? 0 : 1;
    }
}
