package org.standingorders.observe;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.fact.Impact;
import org.standingorders.fact.ServiceHealth;
import org.standingorders.fact.TriState;
import org.standingorders.rule.InForce;
import org.standingorders.rule.Reason;
import org.standingorders.rule.RowHit;
import org.standingorders.rule.UserImpact;
import org.standingorders.table.DecisionTable;

/** How many people notice, and how bad that is (DT-04); of several reports the one with the most people. */
final class Impacts {
    private static final int DECIMALS = 15;

    private final ObserveQuestion question;
    private final List<Fact> facts;

    Impacts(ObserveQuestion question) {
        this.question = question;
        facts = question.lately(Impact.class)
                .sorted(Comparator.comparing(Fact::key))
                .toList();
    }

    ImpactSeen seen(@Nullable DecisionTable table, Set<Reason> reasons) {
        Optional<Impact> widest = widest();
        int people = distinct(Impact::peopleIds).size();
        List<FactId> factIds = facts.stream().map(Fact::id).toList();
        return new ImpactSeen(
                widest.map(Impact::usersAffected).orElse(null),
                widest.map(Impact::usersTotal).orElse(null),
                severity(table, factIds, reasons),
                people == 0 ? null : people,
                distinct(Impact::rotations),
                distinct(Impact::dates),
                growing(),
                factIds);
    }

    /** What DT-04 is asked. */
    UserImpact asked() {
        Optional<Impact> widest = widest();
        return new UserImpact(
                widest.map(Impact::usersAffected).orElse(null),
                widest.map(Impacts::share).orElse(null),
                serviceDown());
    }

    private ImpactSeverity severity(@Nullable DecisionTable table, List<FactId> factIds, Set<Reason> reasons) {
        List<RowHit> rows = table == null ? List.of() : InForce.asked(table, List.of(asked()), question.asOf());
        rows.forEach(row -> reasons.add(row.reason(factIds)));
        return rows.stream()
                .flatMap(hit -> hit.row().output("user_impact", String.class).stream())
                .map(ImpactSeverity::valueOf)
                .findFirst()
                .filter(severity -> allFresh() || severity.compareTo(ImpactSeverity.HIGH) <= 0)
                .orElse(ImpactSeverity.UNKNOWN);
    }

    /** A report that is no longer fresh may still say how bad it is, but not how harmless. */
    private boolean allFresh() {
        return facts.stream().allMatch(fact -> fact.isFreshAt(question.asOf()));
    }

    private Optional<Impact> widest() {
        return facts.stream()
                .map(fact -> (Impact) fact.reading())
                .filter(impact -> impact.usersAffected() != null)
                .max(Comparator.comparing(Impact::usersAffected));
    }

    private static @Nullable BigDecimal share(Impact impact) {
        Integer affected = impact.usersAffected();
        Integer total = impact.usersTotal();
        return affected == null || total == null
                ? null
                : BigDecimal.valueOf(affected).divide(BigDecimal.valueOf(total), DECIMALS, RoundingMode.DOWN);
    }

    private @Nullable Boolean serviceDown() {
        List<Fact> health = question.lately(ServiceHealth.class).toList();
        boolean down =
                health.stream().anyMatch(fact -> ((ServiceHealth) fact.reading()).state() == ServiceHealth.State.DOWN);
        boolean known = down || health.stream().anyMatch(fact -> fact.isFreshAt(question.asOf()));
        return known ? Boolean.valueOf(down) : null;
    }

    private TriState growing() {
        List<TriState> said =
                facts.stream().map(fact -> ((Impact) fact.reading()).growing()).toList();
        if (said.contains(TriState.YES)) {
            return TriState.YES;
        }
        boolean steady = !said.isEmpty() && said.stream().allMatch(TriState.NO::equals) && allFresh();
        return steady ? TriState.NO : TriState.UNKNOWN;
    }

    private <T extends Comparable<? super T>> List<T> distinct(Function<Impact, Collection<T>> named) {
        return facts.stream()
                .flatMap(fact -> named.apply((Impact) fact.reading()).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
