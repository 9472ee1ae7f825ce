package org.standingorders.orient;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Decimals;
import org.standingorders.fact.Evidence;
import org.standingorders.rule.Lookup;
import org.standingorders.rule.RowHit;
import org.standingorders.table.DecisionTable;

/**
 * All causes by prior x likelihood ratios (DT-37, DT-10): the exact products decide, whatever is rounded is for people. A
 * cause that people ruled out weighs nothing.
 */
final class Ranking {
    private static final int PLACES = 4;

    private final @Nullable DecisionTable priors;
    private final OrientQuestion question;
    private final List<Weighed> ranked;
    private final BigDecimal total;

    Ranking(@Nullable DecisionTable priors, OrientQuestion question, Ratios ratios, List<EvidenceItem> evidence) {
        this.priors = priors;
        this.question = question;
        this.ranked = Arrays.stream(Cause.values())
                .map(cause -> weighed(cause, ratios.towards(cause, evidence)))
                .sorted(comparing(Weighed::weight, reverseOrder())
                        .thenComparing(Weighed::supporting, reverseOrder())
                        .thenComparing(Weighed::cause))
                .toList();
        this.total = ranked.stream().map(Weighed::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    List<Hypothesis> hypotheses() {
        return ranked.stream().map(this::hypothesis).toList();
    }

    /** The cause that people confirmed, or else the first that is eligible, or else unknown. */
    Cause suspected() {
        return confirmed()
                .or(() -> ranked.stream()
                        .filter(this::eligible)
                        .map(Weighed::cause)
                        .findFirst())
                .orElse(Cause.UNKNOWN);
    }

    /** The last that people confirmed and did not reject since. */
    Optional<Cause> confirmed() {
        return question.findings().stream()
                .filter(finding -> finding.confirmed() && !rejected(finding.cause()))
                .map(CauseFinding::cause)
                .reduce((earlier, later) -> later);
    }

    /** Whether the next hypothesis is so near to the suspected one that a person must decide. */
    boolean contested() {
        Cause suspected = suspected();
        if (suspected == Cause.UNKNOWN || confirmed().isPresent()) {
            return false;
        }
        BigDecimal factor = number(suspected, "contested_below").orElse(BigDecimal.ZERO);
        BigDecimal next = ranked.get(1).weight();
        return ranked.get(0).weight().compareTo(factor.multiply(next)) < 0;
    }

    /** The row of the cause that is suspected. */
    Stream<RowHit> row() {
        return row(suspected()).stream();
    }

    private boolean eligible(Weighed one) {
        BigDecimal least = number(one.cause(), "suspected_from").orElse(BigDecimal.ONE);
        return one.cause() != Cause.UNKNOWN
                && one.weight().signum() > 0
                && one.supporting() > 0
                && one.weight().compareTo(least.multiply(total)) >= 0
                && one.weight().compareTo(unknown()) >= 0;
    }

    private BigDecimal unknown() {
        return ranked.stream()
                .filter(one -> one.cause() == Cause.UNKNOWN)
                .map(Weighed::weight)
                .findFirst()
                .orElseThrow();
    }

    private Weighed weighed(Cause cause, List<Contribution> contributions) {
        BigDecimal prior = number(cause, "prior").orElse(BigDecimal.ZERO);
        BigDecimal weight = contributions.stream().map(Contribution::ratio).reduce(prior, BigDecimal::multiply);
        return new Weighed(cause, prior, rejected(cause) ? BigDecimal.ZERO : weight, contributions);
    }

    private boolean rejected(Cause cause) {
        return question.findings().stream()
                .filter(finding -> finding.cause() == cause)
                .reduce((earlier, later) -> later)
                .filter(finding -> !finding.confirmed())
                .isPresent();
    }

    private Hypothesis hypothesis(Weighed one) {
        BigDecimal posterior =
                total.signum() == 0 ? BigDecimal.ZERO : one.weight().divide(total, PLACES, RoundingMode.HALF_UP);
        return new Hypothesis(
                one.cause(),
                Decimals.exact(one.prior()),
                Decimals.exact(posterior),
                one.supporting(),
                rejected(one.cause()),
                eligible(one),
                one.contributions());
    }

    private Optional<BigDecimal> number(Cause cause, String output) {
        return row(cause).flatMap(hit -> hit.row().output(output, BigDecimal.class));
    }

    private Optional<RowHit> row(Cause cause) {
        return OrientationTables.asked(priors, new Lookup(cause.toString()), question.asOf()).stream()
                .findFirst();
    }

    /** @param weight prior times all ratios */
    private record Weighed(Cause cause, BigDecimal prior, BigDecimal weight, List<Contribution> contributions) {

        int supporting() {
            return (int) contributions.stream()
                    .filter(one -> one.value() == Evidence.Value.PRESENT)
                    .filter(one -> one.ratio().compareTo(BigDecimal.ONE) > 0)
                    .count();
        }
    }
}
