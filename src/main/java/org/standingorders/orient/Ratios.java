package org.standingorders.orient;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Decimals;
import org.standingorders.fact.Evidence;
import org.standingorders.rule.Lookup;
import org.standingorders.rule.Reason;
import org.standingorders.rule.RowHit;
import org.standingorders.table.DecisionTable;

/** What evidence adds to each cause (DT-10). Ratios are exact; logarithms are for people only. */
final class Ratios {
    private static final Comparator<Contribution> STRONGEST_FIRST =
            comparing(Ratios::strength).reversed().thenComparing(Contribution::key);

    private final @Nullable DecisionTable table;
    private final Instant asOf;

    Ratios(@Nullable DecisionTable table, Instant asOf) {
        this.table = table;
        this.asOf = asOf;
    }

    /** Of each group the strongest piece, by key; pieces that say nothing are left out. */
    List<Contribution> towards(Cause cause, List<EvidenceItem> evidence) {
        Map<String, Contribution> strongest = new TreeMap<>();
        evidence.stream()
                .flatMap(item -> rows(item.key()).stream()
                        .filter(row -> cause(row) == cause)
                        .map(row -> contribution(row, item)))
                .filter(one -> one.ratio().compareTo(BigDecimal.ONE) != 0)
                .sorted(STRONGEST_FIRST)
                .forEach(one -> strongest.putIfAbsent(one.group(), one));
        return strongest.values().stream().sorted(comparing(Contribution::key)).toList();
    }

    /** How much likelier a change of this band makes it that a change was the cause. */
    BigDecimal ofBand(String band) {
        return rows(band).stream()
                .filter(row -> cause(row) == Cause.RECENT_CHANGE)
                .findFirst()
                .map(row -> ratio(row, Evidence.Value.PRESENT))
                .orElse(BigDecimal.ZERO);
    }

    /** From what rise on the evidence is present; empty where no row says. */
    Optional<BigDecimal> risenBy(String key) {
        return least(key, "risen_by");
    }

    /** From what fall on the evidence is present; empty where no row says. */
    Optional<BigDecimal> fallenBy(String key) {
        return least(key, "fallen_by");
    }

    private Optional<BigDecimal> least(String key, String output) {
        return rows(key).stream()
                .flatMap(row -> row.row().output(output, BigDecimal.class).stream())
                .findFirst();
    }

    /** The rows by which a piece of evidence says anything. */
    Stream<Reason> reasons(EvidenceItem item) {
        return rows(item.key()).stream()
                .filter(row -> ratio(row, item.value()).compareTo(BigDecimal.ONE) != 0)
                .map(row -> row.reason(item.factIds()));
    }

    private List<RowHit> rows(String key) {
        return OrientationTables.asked(table, new Lookup(key), asOf);
    }

    private static Cause cause(RowHit hit) {
        return hit.row().output("cause", Cause.class).orElseThrow();
    }

    private static Contribution contribution(RowHit hit, EvidenceItem item) {
        BigDecimal ratio = ratio(hit, item.value());
        return new Contribution(
                hit.rule(),
                item.key(),
                hit.row().output("group", String.class).orElseThrow(),
                item.value(),
                ratio,
                decibans(ratio));
    }

    /** What nobody knows contributes nothing: a ratio of 1. */
    private static BigDecimal ratio(RowHit hit, Evidence.Value value) {
        return value.known()
                ? hit.row()
                        .output(value == Evidence.Value.PRESENT ? "present" : "absent", BigDecimal.class)
                        .map(Decimals::exact)
                        .orElse(BigDecimal.ONE)
                : BigDecimal.ONE;
    }

    private static BigDecimal decibans(BigDecimal ratio) {
        BigDecimal exact = BigDecimal.valueOf(10 * StrictMath.log10(ratio.doubleValue()));
        return Decimals.exact(exact.setScale(2, RoundingMode.HALF_UP));
    }

    /** The same for a ratio and its inverse, and the larger the further from 1. */
    private static BigDecimal strength(Contribution one) {
        BigDecimal ratio = one.ratio();
        return ratio.compareTo(BigDecimal.ONE) >= 0 ? ratio : BigDecimal.ONE.divide(ratio, MathContext.DECIMAL128);
    }
}
