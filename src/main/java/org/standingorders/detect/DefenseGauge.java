package org.standingorders.detect;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.Level;
import org.standingorders.rule.Consulted;
import org.standingorders.rule.Dimension;
import org.standingorders.rule.Firing;
import org.standingorders.rule.InForce;
import org.standingorders.rule.Reason;
import org.standingorders.rule.RowHit;
import org.standingorders.rule.Rules;
import org.standingorders.table.DecisionTable;

/** DT-02 as detection reads it: the level that the known dimensions come to. */
public final class DefenseGauge {
    private final Rules rules;
    private final DecisionTable table;

    /** @param rules the rows of DT-02 */
    public DefenseGauge(Rules rules, DecisionTable table) {
        this.rules = rules;
        this.table = table;
    }

    /** Null when no row matches: what nobody has read is never taken for healthy (A9). */
    @Nullable
    DerivedLevel derive(DetectQuestion question, DutyHours open, Set<Reason> reasons) {
        DefenseReadings readings = readings(question, open);
        return readings == null ? null : derive(readings, question.asOf(), reasons);
    }

    /**
     * The level that these readings come to; null when no row matches.
     *
     * @param reasons where the rows that say so are added
     */
    public @Nullable DerivedLevel derive(DefenseReadings readings, Instant asOf, Set<Reason> reasons) {
        Firing firing = rules.fire(List.of(readings));
        List<RowHit> worst = InForce.settled(table, firing, asOf);
        worst.forEach(hit -> reasons.add(hit.reason(readings.factIds())));
        if (worst.isEmpty()) {
            return null;
        }
        List<Dimension> sound = dimensionsOf(firing.rows().stream().filter(hit -> InForce.at(asOf, hit)));
        return new DerivedLevel(
                worst.get(0).row().output("level", Level.class).orElseThrow(),
                dimensionsOf(worst.stream()),
                sound.stream().filter(readings.sound()::contains).toList(),
                readings.factIds());
    }

    private static List<Dimension> dimensionsOf(Stream<RowHit> hits) {
        return hits.map(hit -> hit.row().output("dimension", Dimension.class).orElseThrow())
                .distinct()
                .sorted()
                .toList();
    }

    Stream<Consulted> shown(DetectQuestion question, DutyHours open) {
        return Stream.ofNullable(readings(question, open)).map(this::shown);
    }

    /** DT-02 and what it is shown. */
    public Consulted shown(DefenseReadings readings) {
        return new Consulted(table, List.of(readings));
    }

    /** Critical violations are open findings of that class (domain.md 3); none open is news only where one was asked about. */
    private static @Nullable DefenseReadings readings(DetectQuestion question, DutyHours open) {
        DefenseReadings posted = question.readings();
        boolean counted = !question.findings().isEmpty() || question.asksOfDutyHours();
        return posted == null || !counted ? posted : posted.with(open);
    }
}
