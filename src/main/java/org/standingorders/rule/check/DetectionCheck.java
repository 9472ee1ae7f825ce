package org.standingorders.rule.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.standingorders.table.Finding;
import org.standingorders.table.Row;

/** DT-01: bad readings are counted only of what is read; silence and openings have their own counts and spans. */
final class DetectionCheck {
    private static final Set<String> NEVER_READ = Set.of("SilentHeartbeat", "CriticalCluster");

    private DetectionCheck() {}

    static List<Finding> of(Rows triggers) {
        return PolicyChecks.each(
                triggers.inForce().filter(row -> neverRead(triggers, row)),
                row -> Stream.of("fire_readings", "fire_hold_minutes")
                        .flatMap(output -> uncountable(triggers, row, output).stream()));
    }

    private static boolean neverRead(Rows triggers, Row row) {
        return triggers.table().patterns(row).stream()
                .anyMatch(pattern -> NEVER_READ.contains(pattern.subject().name()));
    }

    private static Optional<Finding> uncountable(Rows triggers, Row row, String output) {
        return row.outputs().containsKey(output)
                ? Optional.of(Finding.error(
                        triggers.table().outputCell(row, output),
                        "NOTHING_READ",
                        "The row (" + row.id() + ") asks for what no reading tells, so bad readings cannot be counted.",
                        "Leave the cell blank, and ask for more intervals missed or a shorter span instead."))
                : Optional.empty();
    }
}
