package org.standingorders.app;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.standingorders.app.policy.CheckedPolicy;
import org.standingorders.app.policy.DecisionBench;
import org.standingorders.app.policy.PolicyLibrary;
import org.standingorders.desk.Workbench.Replayed;
import org.standingorders.flow.Decision;

/** Decisions being taken again one after the other; each difference is printed as it is found. Not for several threads. */
final class Replaying {
    private static final int SHOWN = 20;

    private final PolicyLibrary library;
    private final PrintWriter out;
    private long taken;
    private long different;

    Replaying(PolicyLibrary library, PrintWriter out) {
        this.library = library;
        this.out = out;
    }

    void take(Decision decision) {
        taken++;
        Optional<CheckedPolicy> policy = Waiting.on(library.find(decision.policy()));
        if (policy.isEmpty()) {
            tell(decision, List.of("its policy is not stored"));
        } else if (!policy.get().sound()) {
            tell(decision, List.of("this version of the service refuses its policy"));
        } else {
            compare(decision, DecisionBench.replayed(decision, policy.get().soundRulebook()));
        }
    }

    private void compare(Decision decision, Replayed replayed) {
        if (!replayed.identical()) {
            tell(decision, TreeDifferences.between(decision, replayed.again()));
        }
    }

    private void tell(Decision decision, List<String> differences) {
        different++;
        out.println("Decision " + decision.id() + " (" + decision.point() + ") of " + decision.at() + " for program "
                + decision.programId() + ", under policy " + decision.policy());
        differences.stream().limit(SHOWN).forEach(each -> out.println("  " + each));
        if (differences.size() > SHOWN) {
            out.println("  and " + (differences.size() - SHOWN) + " more");
        }
    }

    boolean allIdentical() {
        return different == 0;
    }

    String summary() {
        if (taken == 0) {
            return "No decision was found: nothing is proven.";
        }
        String all = Counted.of(taken, "decision", "decisions") + " taken again, ";
        return all + (different == 0 ? "identical byte for byte." : different + " came out differently.");
    }
}
