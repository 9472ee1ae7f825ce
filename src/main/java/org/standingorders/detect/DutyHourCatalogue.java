package org.standingorders.detect;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.standingorders.rule.Consulted;
import org.standingorders.rule.InForce;
import org.standingorders.rule.Rules;
import org.standingorders.table.DecisionTable;

/** DT-03 as detection reads it: how grave each finding is. What no row knows is of no class. */
public final class DutyHourCatalogue {
    private final Rules rules;
    private final DecisionTable table;

    /** @param rules the rows of DT-03 */
    public DutyHourCatalogue(Rules rules, DecisionTable table) {
        this.rules = rules;
        this.table = table;
    }

    List<DutyHourVerdict> judge(List<DutyHourFinding> findings, Instant asOf) {
        return findings.stream().flatMap(one -> judge(one, asOf).stream()).toList();
    }

    private Optional<DutyHourVerdict> judge(DutyHourFinding found, Instant asOf) {
        return InForce.settled(table, rules.fire(List.of(found.finding())), asOf).stream()
                .findFirst()
                .map(hit -> DutyHourVerdict.of(found, hit));
    }

    Stream<Consulted> shown(List<DutyHourFinding> findings) {
        List<Object> shown =
                findings.stream().<Object>map(DutyHourFinding::finding).toList();
        return shown.isEmpty() ? Stream.empty() : Stream.of(new Consulted(table, shown));
    }
}
