package org.standingorders.mitigate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Decimals;
import org.standingorders.fact.Fact;
import org.standingorders.fact.FactId;
import org.standingorders.fact.FallbackSchedule;
import org.standingorders.fact.FallbackSchedule.Scenario;
import org.standingorders.mitigate.Fallback.Ready;
import org.standingorders.mitigate.Fallback.Refused;
import org.standingorders.mitigate.Fallback.Unready;
import org.standingorders.rule.Consulted;
import org.standingorders.rule.Reason;
import org.standingorders.rule.RowHit;
import org.standingorders.rule.Ruling;
import org.standingorders.rule.Strategy;
import org.standingorders.table.DecisionTable;

/** Which prepared schedule fits the day (DT-21): the first row whose schedule is ready, valid, compliant and of this roster. */
public final class FallbackChoice {
    private final Asked table;
    private final FailoverTarget targets;

    /**
     * @param table DT-21; null where the policy is older than that table, and then no schedule fits
     * @param targets says what a prepared schedule cannot do
     */
    public FallbackChoice(@Nullable DecisionTable table, FailoverTarget targets) {
        this.table = new Asked("DT-21", table);
        this.targets = targets;
    }

    public Ruling<Fallback> choose(Absence absence) {
        Map<Scenario, Fact> prepared = prepared(absence);
        Preparedness day = new Preparedness(absence.today(), absence.rosterHash(), absence.failed());
        List<Refused> refused = new ArrayList<>();
        List<Reason> reasons = new ArrayList<>();
        for (RowHit hit : table.rows(absence.subjects(), absence.asOf())) {
            Fact schedule = prepared.get(scenario(hit));
            List<Unready> against = schedule == null ? List.of(Unready.MISSING) : day.against(reading(schedule));
            reasons.add(hit.reason(cited(absence, schedule)));
            if (schedule != null && against.isEmpty()) {
                return new Ruling<>(new Fallback(ready(hit, reading(schedule), absence), refused), reasons);
            }
            refused.add(new Refused(scenario(hit), against));
        }
        reasons.add(Reason.noMatch(table.id(), absence.factIds()));
        return new Ruling<>(new Fallback(null, refused), reasons);
    }

    /** The newest of each scenario. */
    private static Map<Scenario, Fact> prepared(Absence absence) {
        return absence.schedules().stream()
                .filter(fact -> fact.reading() instanceof FallbackSchedule)
                .collect(Collectors.toMap(
                        fact -> reading(fact).scenario(), fact -> fact, BinaryOperator.maxBy(Fact.BY_AGE)));
    }

    /** The table and what it is shown. */
    public List<Consulted> consulted(Absence absence) {
        return table.consulted(absence.subjects());
    }

    private Ready ready(RowHit hit, FallbackSchedule schedule, Absence absence) {
        BigDecimal declared = schedule.coverageRate();
        Optional<BigDecimal> coverage =
                declared == null ? hit.row().output("coverage", BigDecimal.class) : Optional.of(declared);
        return new Ready(
                schedule.scenario(),
                coverage.map(Decimals::exact).orElse(null),
                hit.row().output("reduces", String.class).orElse(null),
                targets.limitation(Strategy.STATIC_FALLBACK, absence.asOf()).orElse(null));
    }

    private static FallbackSchedule reading(Fact fact) {
        return (FallbackSchedule) fact.reading();
    }

    private static Scenario scenario(RowHit hit) {
        return hit.row().output("scenario", Scenario.class).orElseThrow();
    }

    private static List<FactId> cited(Absence absence, @Nullable Fact schedule) {
        List<FactId> cited = new ArrayList<>(absence.factIds());
        Optional.ofNullable(schedule).map(Fact::id).ifPresent(cited::add);
        return cited;
    }
}
