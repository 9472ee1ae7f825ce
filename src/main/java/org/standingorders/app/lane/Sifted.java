package org.standingorders.app.lane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.standingorders.adapter.pg.Begun;
import org.standingorders.adapter.pg.KnownFact;
import org.standingorders.adapter.pg.NewFact;
import org.standingorders.desk.Once;
import org.standingorders.desk.OnceConflict;
import org.standingorders.desk.Receipt;
import org.standingorders.fact.FactProblem;

/**
 * Submissions that need no decision, told apart from the others: repeats of answered requests, and facts whose id is taken.
 *
 * @param settled gives each of them its answer
 */
record Sifted(List<Runnable> settled, List<Submission<?>> remaining) {

    static Sifted of(Begun begun, List<Submission<?>> submissions) {
        List<Runnable> settled = new ArrayList<>();
        List<Submission<?>> remaining = new ArrayList<>();
        for (Submission<?> each : submissions) {
            answer(begun, each).ifPresentOrElse(settled::add, () -> remaining.add(each));
        }
        return new Sifted(settled, remaining);
    }

    private static Optional<Runnable> answer(Begun begun, Submission<?> submission) {
        Once once = submission.work().once();
        Begun.Answered before = once == null ? null : begun.answers().get(once);
        if (once != null && before != null) {
            return Optional.of(
                    before.bodyDigest().equals(once.bodyDigest())
                            ? () -> submission.succeedAsBefore(before.answer())
                            : () -> submission.fail(new OnceConflict()));
        }
        List<FactProblem> problems = problems(begun, submission.work());
        return problems.isEmpty()
                ? Optional.empty()
                : Optional.of(() -> submission.succeed(new Receipt(List.of(), problems)));
    }

    private static List<FactProblem> problems(Begun begun, Work work) {
        return begun.knownFacts().isEmpty()
                ? List.of()
                : work.facts().stream()
                        .filter(fact -> takenByAnother(begun, work, fact))
                        .map(fact -> TakenId.problem(fact.fact().id(), work.posted()))
                        .toList();
    }

    /** An alert is told in other words every time, but never in another program. */
    private static boolean takenByAnother(Begun begun, Work work, NewFact fact) {
        KnownFact known = begun.knownFacts().get(fact.fact().id());
        if (known == null) {
            return false;
        }
        int program = begun.program(fact.fact().programId()).no();
        return work.refusesOtherBodies() ? !known.sameAs(fact) : known.programNo() != program;
    }
}
