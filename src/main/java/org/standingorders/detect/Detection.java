package org.standingorders.detect;

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
 * @param seenOn the keys of what the condition was seen on
 * @param level the effective defense level, for a defense escalation
 * @param firing how often and long it must be seen first; null = it is an incident at once
 * @param joins the dedup keys of the incidents that it is the parent of (A8)
 * @param escalates whether people are told of it on its own (A8)
 * @param beside the fact that came in, where what is bad does not rest on it; null where it does
 */
public record Detection(
        String row,
        IncidentType type,
        Severity severity,
        boolean autoActivate,
        String dedupKey,
        String trigger,
        Measured measured,
        List<String> seenOn,
        @Nullable Level level,
        ClearRule clearing,
        @Nullable FireRule firing,
        List<String> joins,
        boolean escalates,
        List<FactId> factIds,
        @Nullable FactId beside) {
    public Detection {
        seenOn = List.copyOf(seenOn);
        joins = List.copyOf(joins);
        factIds = List.copyOf(factIds);
    }

    /** Of two by one row, the one that joins more; of two by several rows, one that is an incident at once goes first. */
    Detection orWider(Detection other) {
        if (firing != null && other.firing == null) {
            return other;
        }
        return other.row.equals(row) && other.joins.size() > joins.size() ? other : this;
    }
}
