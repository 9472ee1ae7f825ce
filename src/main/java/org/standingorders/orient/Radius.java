package org.standingorders.orient;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.AssignmentLoad;
import org.standingorders.fact.Decimals;
import org.standingorders.fact.Level;
import org.standingorders.fact.TriState;
import org.standingorders.fact.ZoneStatus;
import org.standingorders.observe.ImpactSeen;
import org.standingorders.rule.Reason;
import org.standingorders.rule.RowHit;
import org.standingorders.table.DecisionTable;

/** How far the incident reaches (DT-12). A zone is affected that has fewer people than its minimum (domain.md 2.6). */
final class Radius {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final OrientQuestion question;
    private final ImpactSeen impact;
    private final Sight sight;
    private final List<Seen> zones;

    Radius(OrientQuestion question, Sight sight) {
        this.question = question;
        this.impact = question.observation().impact();
        this.sight = sight;
        this.zones = sight.seen(ZoneStatus.class);
    }

    BlastRadius of(@Nullable DecisionTable table, Set<Reason> reasons) {
        List<RowHit> rows = OrientationTables.asked(table, signs(), question.asOf());
        rows.forEach(row -> reasons.add(row.reason(impact.factIds())));
        return new BlastRadius(
                impact.peopleAffected(),
                known(impact.rotations()),
                known(impact.dates()),
                affected().stream().map(zone -> zone.zone()).sorted().toList(),
                signs().zonesAffected(),
                containmentPercent(),
                rows.stream()
                        .flatMap(row -> row.row().output("contained", TriState.class).stream())
                        .findFirst()
                        .orElse(TriState.UNKNOWN));
    }

    /** What DT-12 is asked. */
    BlastSigns signs() {
        return new BlastSigns(allZonesKnown() ? affected().size() : null, impact.growing(), borrowing());
    }

    private static @Nullable Integer known(List<?> named) {
        return named.isEmpty() ? null : named.size();
    }

    private List<ZoneStatus> affected() {
        return zones.stream()
                .map(seen -> (ZoneStatus) seen.reading())
                .filter(zone -> Boolean.TRUE.equals(belowMinimum(zone)))
                .toList();
    }

    /** A zone whose report is no longer good and fresh may be affected by now. */
    private boolean allZonesKnown() {
        return !zones.isEmpty()
                && zones.stream().allMatch(seen -> {
                    Boolean below = belowMinimum((ZoneStatus) seen.reading());
                    return below != null && (below || seen.clears());
                });
    }

    private static @Nullable Boolean belowMinimum(ZoneStatus zone) {
        Integer available = zone.available();
        Integer minimum = zone.minimum();
        if (available != null && minimum != null) {
            return available < minimum;
        }
        Level status = zone.status();
        return status == null ? null : Boolean.valueOf(status.worseThan(Level.ORANGE));
    }

    private @Nullable Boolean borrowing() {
        List<ZoneStatus> affected = affected();
        if (affected.stream().anyMatch(zone -> zone.lent() != null && zone.lent() > 0)) {
            return true;
        }
        boolean known = allZonesKnown() && affected.stream().allMatch(zone -> zone.lent() != null);
        return known ? Boolean.FALSE : null;
    }

    private @Nullable BigDecimal containmentPercent() {
        Set<String> all = new TreeSet<>();
        sight.seen(AssignmentLoad.class).forEach(seen -> all.add(((AssignmentLoad) seen.reading()).rotation()));
        boolean known = !all.isEmpty() && !impact.rotations().isEmpty();
        all.addAll(impact.rotations());
        return known ? percent(all.size() - impact.rotations().size(), all.size()) : null;
    }

    private static BigDecimal percent(int part, int whole) {
        return Decimals.exact(
                HUNDRED.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP));
    }
}
