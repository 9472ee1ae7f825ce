package org.standingorders.verify;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.standingorders.act.Artifact;
import org.standingorders.fact.AcgmeCompliance;
import org.standingorders.fact.ApiHealth;
import org.standingorders.fact.Coverage;
import org.standingorders.fact.DatabaseHealth;
import org.standingorders.fact.DatabaseHealth.IntegrityCheck;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.fact.Reading;
import org.standingorders.fact.Utilization;
import org.standingorders.fact.Verification;
import org.standingorders.rule.RowHit;
import org.standingorders.verify.Checked.Result;

/** What fresh facts and reports say of single checks. */
final class Findings {
    private final VerifyQuestion question;
    private final Streaks streaks;

    Findings(VerifyQuestion question, Streaks streaks) {
        this.question = question;
        this.streaks = streaks;
    }

    /** A report counts where no fact answers, and a fact where one does. */
    Checked of(Check check, RowHit row) {
        return switch (check) {
            case API -> api(row);
            case DATABASE -> each(check, row, DatabaseHealth.class, Findings::sound);
            case ACGME_NOT_WORSE -> each(check, row, AcgmeCompliance.class, this::notWorse);
            case ACGME_COMPLIANT -> each(check, row, AcgmeCompliance.class, one -> criticals(one) == 0);
            case UTILIZATION -> each(check, row, Utilization.class, one -> within(one.average(), row));
            case COVERAGE -> each(check, row, Coverage.class, one -> covered(one, row));
            case CONDITION_GONE -> conditionGone(row);
            case ROW_COUNTS,
                    SCHEDULE_VALID,
                    CRITICAL_ROTATIONS,
                    ROSTER_PUBLISHED,
                    READS_SUCCEED,
                    WRITES_REJECTED,
                    BANNER_VISIBLE,
                    SERVICES_STOPPED,
                    SERVICES_ANSWER -> reported(check, row);
        };
    }

    private Checked api(RowHit row) {
        int wanted = inARow(row);
        List<Fact> answers = question.since(ApiHealth.class).toList();
        List<String> few = answers.stream()
                .filter(fact -> streaks.of(fact.key()) < wanted)
                .map(fact -> fact.key() + " " + streaks.of(fact.key()) + " of " + wanted)
                .toList();
        if (answers.isEmpty()) {
            return verified(Check.API, row).orElseGet(() -> missing(Check.API, row));
        }
        return checked(Check.API, row, few.isEmpty(), few.isEmpty() ? null : String.join(", ", few), answers);
    }

    static int inARow(RowHit row) {
        return row.row()
                .output("in_a_row", BigDecimal.class)
                .map(BigDecimal::intValueExact)
                .orElse(1);
    }

    private static boolean sound(DatabaseHealth health) {
        return Boolean.TRUE.equals(health.healthy())
                && health.integrityCheck() == IntegrityCheck.PASS
                && health.errors().isEmpty();
    }

    private boolean notWorse(AcgmeCompliance now) {
        Integer before = question.before().criticalViolations();
        return criticals(now) <= (before == null ? 0 : before);
    }

    private static int criticals(AcgmeCompliance one) {
        return one.criticalViolations() == null ? Integer.MAX_VALUE : one.criticalViolations();
    }

    private static boolean within(@Nullable BigDecimal value, RowHit row) {
        return value != null
                && row.row()
                        .output("at_most", BigDecimal.class)
                        .filter(most -> value.compareTo(most) > 0)
                        .isEmpty();
    }

    /** At most the tolerance below what the schedule declares. */
    private boolean covered(Coverage coverage, RowHit row) {
        BigDecimal declared = question.before().declaredCoverage();
        BigDecimal tolerance = row.row().output("at_most", BigDecimal.class).orElse(BigDecimal.ZERO);
        return coverage.rate() != null
                && declared != null
                && coverage.rate().compareTo(declared.subtract(tolerance)) >= 0;
    }

    private Checked conditionGone(RowHit row) {
        Boolean gone = question.conditionGone();
        return new Checked(
                Check.CONDITION_GONE,
                gone == null || gone ? Result.PASSED : Result.MISSING,
                row.rule(),
                gone == null ? "no monitor watches for it" : null,
                List.of());
    }

    /** All that were posted since must hold, and one at least must have been. */
    private <R extends Reading> Checked each(Check check, RowHit row, Class<R> type, Predicate<R> holds) {
        List<Fact> facts = question.since(type).filter(Findings::wholeProgram).toList();
        if (facts.isEmpty()) {
            return verified(check, row).orElseGet(() -> missing(check, row));
        }
        boolean all = facts.stream().map(Fact::reading).map(type::cast).allMatch(holds);
        return checked(check, row, all, null, facts);
    }

    private static boolean wholeProgram(Fact fact) {
        return !(fact.reading() instanceof Coverage zone && zone.zone() != null)
                && !(fact.reading() instanceof Utilization load && load.scope() != Utilization.Scope.SYSTEM);
    }

    private Checked reported(Check check, RowHit row) {
        return verified(check, row)
                .orElseGet(() -> said(check)
                        .map(one -> new Checked(
                                check,
                                Boolean.TRUE.equals(one.passed()) ? Result.PASSED : Result.FAILED,
                                row.rule(),
                                one.value(),
                                List.of()))
                        .orElseGet(() -> missing(check, row)));
    }

    private Optional<Artifact> said(Check check) {
        return question.reported().stream()
                .filter(one -> one.kind() == Artifact.Kind.CHECK && one.name().equals(check.name()))
                .reduce((earlier, later) -> later);
    }

    /** What a {@code verification} fact says. */
    private Optional<Checked> verified(Check check, RowHit row) {
        List<Fact> facts = question.since(Verification.class)
                .filter(fact -> ((Verification) fact.reading()).check().name().equals(check.name()))
                .toList();
        return facts.isEmpty()
                ? Optional.empty()
                : Optional.of(checked(check, row, facts.stream().allMatch(Findings::passed), null, facts));
    }

    private static boolean passed(Fact fact) {
        return ((Verification) fact.reading()).passed();
    }

    private static Checked checked(Check check, RowHit row, boolean holds, @Nullable String value, List<Fact> facts) {
        Result result = holds ? Result.PASSED : Result.FAILED;
        return new Checked(check, result, row.rule(), value, ids(facts));
    }

    private static List<FactId> ids(List<Fact> facts) {
        return facts.stream().map(Fact::id).toList();
    }

    private static Checked missing(Check check, RowHit row) {
        return new Checked(check, Result.MISSING, row.rule(), null, List.of());
    }
}
