package org.standingorders.detect;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.standingorders.fact.FactId;
import org.standingorders.fact.Level;
import org.standingorders.rule.IncidentType;
import org.standingorders.rule.Severity;

/**
 * One row of DT-01 that matched, spelled out.
 *
 * @param row such as {@code DT-01/D4}
 * @param dedupKey program, type and, by the row's scope, what it is about (A6)
 * @param trigger the row's sentence with its values filled in
 * @param measure and {@code threshold}: what was measured against what (A11)
 * @param level the effective defense level, for a defense escalation
 * @param clearHold how long the condition must be false before recovery (A13)
 * @param clearReadings how many good readings that takes (A13)
 * @param escalates whether people are told of it on its own (A8)
 */
public record Detection(
        String row,
        IncidentType type,
        Severity severity,
        boolean autoActivate,
        String dedupKey,
        String trigger,
        String measure,
        String threshold,
        @Nullable Level level,
        Duration clearHold,
        int clearReadings,
        boolean escalates,
        List<FactId> factIds) {
    public Detection {
        factIds = List.copyOf(factIds);
    }
}
